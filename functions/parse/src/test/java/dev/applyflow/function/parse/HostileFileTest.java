package dev.applyflow.function.parse;

import static dev.applyflow.function.parse.TestWorkbook.enclosed;
import static dev.applyflow.function.parse.TestWorkbook.repeated;
import static dev.applyflow.function.parse.TestWorkbook.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.applyflow.core.campaign.ListImport.ImportProblem;
import dev.applyflow.core.campaign.ListLimits;
import dev.applyflow.core.recipient.ImportedRow.Accepted;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are made to fill the memory, to run for ever, or to reach for what is not theirs: each is refused, in seconds. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileFileTest {
    private static final String ROW = "<row><c t='inlineStr'><is><t>a@berg.example</t></is></c></row>";
    private static final int MEGABYTE = 1024 * 1024;
    /** Does not shrink, so that a workbook with it is large and may inflate as far as any. */
    private static final TestWorkbook.Part NOISE = out -> out.write(noise(MEGABYTE));

    @Test
    void the_workbook_that_all_of_them_are_made_of_is_a_good_one() {
        assertThat(refusal(new TestWorkbook())).isEmpty();
    }

    @Test
    void a_part_that_inflates_to_hundreds_of_megabytes() {
        assertThat(refusal(new TestWorkbook().rows(repeated(ROW, 4_000_000)))).isEqualTo("data");
    }

    @Test
    void a_part_that_nobody_reads_and_that_inflates_to_hundreds_of_megabytes() {
        assertThat(refusal(new TestWorkbook().with("xl/media/image1.png", repeated("\0".repeat(1024), 200 * 1024))))
                .isEqualTo("data");
    }

    @Test
    void a_small_file_that_inflates_more_than_a_hundredfold() {
        var workbook = new TestWorkbook().with("xl/media/image2.png", repeated("\0".repeat(1024), 50 * 1024));

        assertThat(refusal(workbook)).isEqualTo("data");
        assertThat(refusal(workbook.with("xl/media/image1.png", NOISE)))
                .as("a larger file may")
                .isEmpty();
    }

    @Test
    void more_parts_than_any_workbook_has() {
        var workbook = new TestWorkbook();
        for (int i = 0; i < 5_000; i++) {
            workbook.with("xl/worksheets/sheet" + (i + 2) + ".xml", "<worksheet/>");
        }
        assertThat(refusal(workbook)).isEqualTo("parts");
    }

    @Test
    void workbooks_within_workbooks() {
        byte[] inner = new TestWorkbook().rows(repeated(ROW, 1_000_000)).bytes();
        var outer = new TestWorkbook();
        for (int i = 0; i < 100; i++) {
            outer.with("xl/embeddings/" + i + ".xlsx", out -> out.write(inner));
        }
        assertThat(refusal(outer)).as("embedded files are not opened").isEmpty();
    }

    @Test
    void a_cell_of_a_hundred_megabytes() {
        var cell = enclosed(
                "<row><c t='inlineStr'><is><t>", repeated("x".repeat(1024), 100 * 1024), "</t></is></c></row>");
        assertThat(refusal(new TestWorkbook().rows(cell))).isEqualTo("cell");
    }

    @Test
    void a_cell_of_many_megabytes_in_sections_that_hold_tags() {
        var cell = enclosed(
                "<row><c t='inlineStr'><is><t>", repeated("<![CDATA[<<<<<<<<]]>", MEGABYTE), "</t></is></c></row>");
        assertThat(refusal(new TestWorkbook().rows(cell))).isEqualTo("row");
    }

    @Test
    void an_attribute_of_many_megabytes() {
        var row = enclosed("<row spans='", repeated("1:1 ", 2 * MEGABYTE), "'/>");
        assertThat(refusal(new TestWorkbook().rows(row))).isEqualTo("cell");
    }

    @Test
    void a_shared_text_of_many_megabytes() {
        var text = enclosed("<si>", repeated("<t>" + "x".repeat(1000) + "</t>", 60_000), "</si>");
        assertThat(refusal(new TestWorkbook().strings(text).with("xl/media/image1.png", NOISE)))
                .isEqualTo("text");
    }

    @Test
    void millions_of_shared_texts() {
        assertThat(refusal(new TestWorkbook().strings(repeated("<si/>", 1_500_000))))
                .isEqualTo("texts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "2000000000", "99999999999999999999", "-1", "x", ""})
    void a_shared_text_that_is_not_there(String index) {
        var workbook = new TestWorkbook().rows("<row><c t='s'><v>" + index + "</v></c></row>");

        assertThat(refusal(workbook)).isEqualTo("workbook");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<v>2<!-- -->000000000</v>", "<v><![CDATA[2000000]]>000</v>", "<v>2000000000</v>"})
    void a_shared_text_that_is_not_there_behind_attributes_and_pieces_that_hide_it(String index) {
        var row = "<row xmlns:x='urn:x'><c t='s' r='A1' x:t='n' x:r='B1'>" + index + "</c></row>";

        assertThat(refusal(new TestWorkbook().rows(row))).isEqualTo("workbook");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZZZZZ1", "XFE1", "1", "A", "A99999999999", "\uFFFF1", "$A$1", ""})
    void a_cell_that_cannot_be(String reference) {
        var workbook = new TestWorkbook().rows("<row><c r='" + reference + "' t='s'><v>0</v></c></row>");

        assertThat(refusal(workbook)).isEqualTo("workbook");
    }

    @Test
    void millions_of_rows_with_a_cell_at_the_far_right() {
        var rows = repeated("<row><c r='XFD1'/></row>", 1_000_000);
        assertThat(refusal(new TestWorkbook().rows(rows))).isEqualTo("cells");
    }

    @Test
    void a_row_of_all_the_columns_that_there_are() {
        var row = enclosed("<row>", repeated("<c t='s'><v>0</v></c>", 16_384), "</row>");
        assertThat(refusal(new TestWorkbook().rows(row))).isEqualTo("columns");
    }

    @Test
    void array_formulas_that_every_cell_is_compared_with() {
        var rows = repeated("<row><c><f t='array' ref='A1:A2'>1</f><v>1</v></c></row>", 200_000);
        assertThat(refusal(new TestWorkbook().rows(rows))).isEqualTo("cells");
    }

    @Test
    void a_long_formula_that_every_cell_shares() {
        var first = "<row><c r='A1'><f t='shared' si='0' ref='A1:A9'>" + "A1+".repeat(50_000) + "1</f></c></row>";
        var rows = enclosed(first, repeated("<row><c><f t='shared' si='0'/></c></row>", 500_000), "");
        assertThat(refusal(new TestWorkbook().rows(rows))).isEqualTo("cells");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "&quot;x"})
    void a_format_of_brackets_or_quotation_marks_that_are_looked_through_for_each_number(String part) {
        String types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        var workbook = new TestWorkbook()
                .with(
                        "[Content_Types].xml",
                        "<Types><Override PartName='/xl/workbook.xml' ContentType='" + types + "sheet.main+xml'/>"
                                + "<Override PartName='/xl/styles.xml' ContentType='" + types + "styles+xml'/></Types>")
                .with(
                        "xl/styles.xml",
                        "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='" + part.repeat(150_000)
                                + "'/></numFmts><cellXfs><xf numFmtId='164'/></cellXfs></styleSheet>")
                .rows(repeated(
                        "<row><c t='inlineStr'><is><t>a@b.example</t></is></c><c s='0'><v>1</v></c></row>", 100));
        assertThat(refusal(workbook)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0."})
    void a_number_of_hundreds_of_thousands_of_digits(String start) {
        var workbook = new TestWorkbook().rows("<row><c><v>" + start + "7".repeat(900_000) + "</v></c></row>");
        assertThat(refusal(workbook)).isEqualTo("workbook");
    }

    @Test
    void tags_within_tags_without_end() {
        var rows = repeated("<x>", 1_000_000);
        assertThat(refusal(new TestWorkbook().rows(rows))).isEqualTo("workbook");
    }

    @Test
    void millions_of_names() {
        var workbook = new TestWorkbook().rows(out -> {
            for (int i = 0; i < 100_000; i++) {
                write(out, "<n" + i + "/>");
            }
        });
        assertThat(refusal(workbook)).isEqualTo("workbook");
    }

    @Test
    void the_name_of_a_sheet_that_no_item_has_room_for() {
        var workbook = new TestWorkbook();
        workbook.with(
                "xl/workbook.xml",
                "<workbook xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets><sheet"
                        + " name='" + "x".repeat(400_000) + "' sheetId='1' r:id='rId1'/></sheets></workbook>");
        assertThat(refusal(workbook)).isEqualTo("workbook");
    }

    @Test
    void halves_of_characters_that_no_store_takes() {
        byte[] workbook = new TestWorkbook()
                .strings("<si><t>Email</t></si><si><t>anna@berg.example</t></si><si><t>Berg_xD83D_</t></si>")
                .rows("<row><c t='s'><v>0</v></c></row><row><c t='s'><v>1</v></c><c t='s'><v>2</v></c></row>")
                .bytes();
        assertThat(ImportedFile.of(workbook).rows())
                .extracting(row -> ((Accepted) row).recipient().further())
                .containsExactly(Map.of("column_b", "Berg"));
    }

    @Test
    void entities_that_multiply() {
        var laughs = new StringBuilder("<!DOCTYPE sst [<!ENTITY a0 'ha'>");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a%d '%s'>".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
        }
        var workbook = new TestWorkbook()
                .with(
                        "xl/sharedStrings.xml",
                        laughs + "]><sst><si><t>&a29;</t></si><si><t>a@berg.example</t></si></sst>");
        assertThat(refusal(workbook)).isEqualTo("workbook");
    }

    @Test
    void a_document_type_even_where_nothing_refers_to_it() {
        var workbook = new TestWorkbook()
                .with(
                        "xl/sharedStrings.xml",
                        "<!DOCTYPE sst [<!ENTITY e"
                                + " 'x'>]><sst><si><t>Email</t></si><si><t>a@berg.example</t></si></sst>");

        assertThat(refusal(workbook)).isEqualTo("workbook");
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/hostname", "http://127.0.0.1:9/"})
    void entities_from_elsewhere(String place) {
        var workbook = new TestWorkbook()
                .with(
                        "xl/sharedStrings.xml",
                        "<!DOCTYPE sst [<!ENTITY e SYSTEM '" + place
                                + "'>]><sst><si><t>&e;</t></si><si><t>a@b.example</t></si></sst>");
        assertThat(refusal(workbook)).isEqualTo("workbook");
    }

    @Test
    void links_to_elsewhere_are_not_followed() throws IOException {
        try (var elsewhere = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String link = "Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath'"
                    + " TargetMode='External' Target='http://127.0.0.1:" + elsewhere.getLocalPort() + "/prices.xlsx'";
            var workbook = new TestWorkbook()
                    .with("xl/externalLinks/externalLink1.xml", "<externalLink><externalBook/></externalLink>")
                    .with(
                            "xl/externalLinks/_rels/externalLink1.xml.rels",
                            "<Relationships><Relationship Id='rId1' " + link + "/></Relationships>")
                    .with(
                            "xl/worksheets/_rels/sheet1.xml.rels",
                            "<Relationships><Relationship Id='rId1' " + link + "/></Relationships>");

            assertThat(refusal(workbook)).isEmpty();
            elsewhere.setSoTimeout(1);
            assertThatThrownBy(elsewhere::accept).as("nobody has called").isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void parts_that_are_encrypted() {
        byte[] file = new TestWorkbook().bytes();
        for (int at = 0; at + 8 < file.length; at++) {
            if (file[at] == 'P' && file[at + 1] == 'K' && file[at + 2] == 1 && file[at + 3] == 2) {
                file[at + 8] |= 1;
            }
        }
        assertThat(flaw(ImportedFile.of(file))).isEqualTo("password");
    }

    @Test
    void a_workbook_cut_off_anywhere() {
        byte[] whole = new TestWorkbook().bytes();
        for (int length = 4; length < whole.length; length += 7) {
            assertThat(ImportedFile.of(Arrays.copyOf(whole, length)).refusal())
                    .as("cut to %d bytes", length)
                    .isIn("list-unreadable", "list-wrong-type");
        }
    }

    @Test
    void a_text_without_a_line_break() {
        assertThat(refusalOfText("Email," + "x".repeat(9 * MEGABYTE))).isEqualTo("endless-row");
    }

    @Test
    void a_text_of_millions_of_columns() {
        assertThat(refusalOfText("Email" + ",".repeat(9 * MEGABYTE))).isEqualTo("endless-row");
    }

    @Test
    void a_text_of_quotation_marks() {
        assertThat(refusalOfText("Email\n" + "\"".repeat(9 * MEGABYTE))).isEqualTo("endless-row");
    }

    @Test
    void a_quoted_cell_that_never_ends() {
        assertThat(refusalOfText("Email\na@berg.example\n\"" + "x\n".repeat(4 * MEGABYTE)))
                .isEqualTo("endless-row");
    }

    @ParameterizedTest
    @MethodSource("slowCells")
    void cells_that_are_slow_to_look_through(String start, String part, String end) {
        String line = start + part.repeat(200_000 / part.length()) + end + "\n";
        assertThat(refusalOfText(line.repeat(10) + "Email\na@berg.example\n" + line.repeat(10)))
                .isEmpty();
    }

    static Stream<Arguments> slowCells() {
        return Stream.of(
                arguments("a", " ", "b@"),
                arguments("x@", "'", "x"),
                arguments("", "(", ""),
                arguments("", "[", ""),
                arguments("a", "\u0301\u0323", ""));
    }

    @Test
    void a_text_of_blank_lines() {
        assertThat(refusalOfText("\n".repeat(9 * MEGABYTE))).isEqualTo("list-empty");
    }

    @Test
    void a_text_that_is_none() {
        assertThat(ImportedFile.of(noise(2 * MEGABYTE)).refusal()).startsWith("list-");
    }

    @Test
    void a_file_over_the_size_limit() {
        var file = new byte[ListLimits.DEFAULT.bytes() + 1];
        assertThat(flaw(ImportedFile.of(file))).isEqualTo("file");
    }

    private static String refusal(TestWorkbook workbook) {
        return flaw(ImportedFile.of(workbook.bytes()));
    }

    private static String refusalOfText(String text) {
        return flaw(ImportedFile.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** What exactly it was refused for, so that no guard is taken for another; empty if it was taken. */
    private static String flaw(ImportedFile file) {
        ImportProblem problem = file.list().problem();
        return problem == null || problem.reason() == null ? file.refusal() : problem.reason();
    }

    private static byte[] noise(int length) {
        var noise = new byte[length];
        new Random(7).nextBytes(noise);
        return noise;
    }
}
