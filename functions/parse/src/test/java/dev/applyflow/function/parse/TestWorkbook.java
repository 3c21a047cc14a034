package dev.applyflow.function.parse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small workbook of one sheet, whose parts a test may replace by what no program would write. */
final class TestWorkbook {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /** Writes a part, as long as it may be, without keeping it in memory. */
    interface Part {
        void write(OutputStream out) throws IOException;
    }

    private final Map<String, Part> parts = new LinkedHashMap<>();

    TestWorkbook() {
        with(
                "[Content_Types].xml",
                "<Types xmlns='" + PACKAGE + "content-types'>"
                        + "<Override PartName='/xl/workbook.xml' ContentType='" + SHEET_TYPE + "sheet.main+xml'/>"
                        + "<Override PartName='/xl/sharedStrings.xml' ContentType='" + SHEET_TYPE
                        + "sharedStrings+xml'/>"
                        + "</Types>");
        with(
                "xl/workbook.xml",
                "<workbook xmlns='" + MAIN + "' xmlns:r='" + OFFICE + "'>"
                        + "<sheets><sheet name='List' sheetId='1' r:id='rId1'/></sheets></workbook>");
        with(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns='" + PACKAGE + "relationships'>"
                        + "<Relationship Id='rId1' Target='worksheets/sheet1.xml'/></Relationships>");
        strings("<si><t>Email</t></si><si><t>anna@berg.example</t></si>");
        rows("<row r='1'><c r='A1' t='s'><v>0</v></c></row><row r='2'><c r='A2' t='s'><v>1</v></c></row>");
    }

    TestWorkbook with(String name, Part part) {
        parts.put(name, part);
        return this;
    }

    TestWorkbook with(String name, String xml) {
        return with(name, out -> write(out, xml));
    }

    TestWorkbook rows(String xml) {
        return rows(out -> write(out, xml));
    }

    TestWorkbook rows(Part rows) {
        return with(
                "xl/worksheets/sheet1.xml",
                enclosed("<worksheet xmlns='" + MAIN + "'><sheetData>", rows, "</sheetData></worksheet>"));
    }

    TestWorkbook strings(String xml) {
        return strings(out -> write(out, xml));
    }

    TestWorkbook strings(Part strings) {
        return with("xl/sharedStrings.xml", enclosed("<sst xmlns='" + MAIN + "'>", strings, "</sst>"));
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                part.getValue().write(zip);
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new IllegalStateException("it is written to memory", impossible);
        }
        return bytes.toByteArray();
    }

    /** The same text over and over. */
    static Part repeated(String text, int times) {
        byte[] once = text.getBytes(StandardCharsets.UTF_8);
        return out -> {
            for (int i = 0; i < times; i++) {
                out.write(once);
            }
        };
    }

    static Part enclosed(String before, Part part, String after) {
        return out -> {
            write(out, before);
            part.write(out);
            write(out, after);
        };
    }

    static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
