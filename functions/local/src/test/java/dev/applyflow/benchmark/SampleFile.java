package dev.applyflow.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Lists of any length, as people have them: six columns, all of them used, every hundredth address a duplicate. */
final class SampleFile {
    private static final List<String> HEADER =
            List.of("Company", "Contact Person", "Email", "Job Title", "City", "Phone");
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    private SampleFile() {}

    static byte[] csv(int rows) {
        var text = new StringBuilder(String.join(",", HEADER)).append("\r\n");
        var random = new Random(1);
        for (int row = 0; row < rows; row++) {
            text.append(String.join(",", cells(row, random))).append("\r\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** With shared strings, as Excel writes it. */
    static byte[] xlsx(int rows) {
        var strings = new StringBuilder();
        var sheet = new StringBuilder();
        var random = new Random(1);
        int string = 0;
        for (int row = -1; row < rows; row++) {
            sheet.append("<row r=\"").append(row + 2).append("\">");
            int column = 0;
            for (String cell : row < 0 ? HEADER : cells(row, random)) {
                strings.append("<si><t>").append(cell.replace("&", "&amp;")).append("</t></si>");
                sheet.append("<c r=\"")
                        .append((char) ('A' + column++))
                        .append(row + 2)
                        .append("\" t=\"s\"><v>")
                        .append(string++)
                        .append("</v></c>");
            }
            sheet.append("</row>");
        }
        return zip(
                "[Content_Types].xml",
                "<Types xmlns='" + PACKAGE + "content-types'><Default Extension='rels'"
                        + " ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                        + override("/xl/workbook.xml", "sheet.main")
                        + override("/xl/worksheets/sheet1.xml", "worksheet")
                        + override("/xl/sharedStrings.xml", "sharedStrings") + "</Types>",
                "_rels/.rels",
                relationships("officeDocument", "xl/workbook.xml"),
                "xl/workbook.xml",
                "<workbook xmlns='" + MAIN + "' xmlns:r='" + OFFICE
                        + "'><sheets><sheet name='List' sheetId='1' r:id='rId0'/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                relationships("worksheet", "worksheets/sheet1.xml", "sharedStrings", "sharedStrings.xml"),
                "xl/sharedStrings.xml",
                "<sst xmlns='" + MAIN + "' count='" + string + "' uniqueCount='" + string + "'>" + strings + "</sst>",
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns='" + MAIN + "'><sheetData>" + sheet + "</sheetData></worksheet>");
    }

    private static List<String> cells(int row, Random random) {
        int company = row % 100 == 99 ? row - 1 : row;
        String name =
                List.of("Anna Berg", "Jürgen Groß", "Chloé Martin", "Ana Souza").get(random.nextInt(4));
        return List.of(
                "Company " + company + " GmbH",
                name,
                name.substring(name.length() - 3).toLowerCase(Locale.ROOT).replace('ß', 's') + "." + company + "@firm"
                        + company % 5_000 + ".example",
                List.of("Engineer", "Data Analyst", "Baker", "Nurse").get(random.nextInt(4)),
                List.of("Ulm", "Köln", "Lyon", "Porto").get(random.nextInt(4)),
                "0731 " + random.nextInt(1_000_000));
    }

    private static String override(String part, String type) {
        return "<Override PartName='" + part
                + "' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml." + type + "+xml'/>";
    }

    private static String relationships(String... typesAndTargets) {
        var all = new StringBuilder("<Relationships xmlns='" + PACKAGE + "relationships'>");
        for (int i = 0; i < typesAndTargets.length; i += 2) {
            all.append("<Relationship Id='rId%d' Type='%s/%s' Target='%s'/>"
                    .formatted(i, OFFICE, typesAndTargets[i], typesAndTargets[i + 1]));
        }
        return all.append("</Relationships>").toString();
    }

    private static byte[] zip(String... namesAndParts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndParts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndParts[i]));
                zip.write(namesAndParts[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("it is written to memory", impossible);
        }
        return bytes.toByteArray();
    }
}
