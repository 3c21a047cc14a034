package dev.applyflow.function.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.core.campaign.Field;
import dev.applyflow.core.campaign.Instructions;
import dev.applyflow.core.campaign.Instructions.Layout;
import dev.applyflow.core.campaign.ListImport.ImportCounts;
import dev.applyflow.core.recipient.ImportedRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The same file once more: as its owner says, or mended. */
class ReadAgainTest {
    private static final Path CORPUS = Path.of("src/test/resources/corpus");

    @Test
    void another_sheet_of_the_workbook_is_read() throws IOException {
        byte[] file = Files.readAllBytes(CORPUS.resolve("workbook-with-two-lists.xlsx"));

        assertThat(addresses(ImportedFile.of(file))).containsExactly("anna@berg.example");
        var autumn = ImportedFile.of(file, new Instructions("Autumn", null));

        assertThat(addresses(autumn)).containsExactly("jo@tal.example");
        assertThat(autumn.list().findings().sheet()).isEqualTo("Autumn");
    }

    @Test
    void a_workbook_whose_first_sheet_is_no_list_still_tells_the_others_to_choose_from() throws IOException {
        byte[] file = Files.readAllBytes(CORPUS.resolve("workbook-with-several-sheets.xlsx"));

        var first = ImportedFile.of(file);
        assertThat(first.refusal()).isEqualTo("list-no-address-column");
        assertThat(first.list().problem().detail()).contains("the sheet \"Notizen\"", "Choose another sheet");
        assertThat(first.list().findings().sheets()).containsExactly("Notizen", "Bäckereien 2026", "Archiv");

        assertThat(addresses(ImportedFile.of(file, new Instructions("Bäckereien 2026", null))))
                .containsExactly("anna@berg.example");
    }

    @Test
    void a_sheet_that_is_hidden_or_not_there_is_not_read() throws IOException {
        byte[] file = Files.readAllBytes(CORPUS.resolve("workbook-with-several-sheets.xlsx"));

        for (String sheet : List.of("Geheim", "Nirgends")) {
            var refused = ImportedFile.of(file, new Instructions(sheet, null));
            assertThat(refused.refusal()).isEqualTo("list-no-such-sheet");
            assertThat(refused.list().findings().sheets()).contains("Archiv");
        }
    }

    @Test
    void a_sheet_means_nothing_to_a_text() {
        var file = ImportedFile.of("Email\na@b.example".getBytes(UTF_8), new Instructions("Any", null));

        assertThat(addresses(file)).containsExactly("a@b.example");
    }

    @Test
    void a_report_that_is_mended_is_a_list_again() {
        byte[] file =
                "Firma;E-Mail;Telefon\nBerg;anna@berg.example;+49 1\nTal;jo@;=1+1\nSee;ANNA@berg.example;\"a,\"\"b\"\"\"\n"
                        .getBytes(UTF_8);
        String report = ImportedFile.reportOn(file, Instructions.NONE);
        assertThat(report).contains("3,not an e-mail address,E-Mail,jo@,Tal,jo@,'=1+1");

        String mended = report.replace("Tal,jo@,", "Tal,jo@tal.example,").replace("See,ANNA@", "See,ida@");
        var again = ImportedFile.of(mended.getBytes(UTF_8));

        assertThat(again.list().counts()).isEqualTo(new ImportCounts(2, 2, 0, 0));
        assertThat(again.rows())
                .extracting(row -> ((ImportedRow.Accepted) row).recipient())
                .satisfiesExactly(
                        tal -> {
                            assertThat(tal.companyName()).isEqualTo("Tal");
                            assertThat(tal.further()).containsExactly(Map.entry("telefon", "=1+1"));
                        },
                        see -> assertThat(see.further()).containsExactly(Map.entry("telefon", "a,\"b\"")));
    }

    @Test
    void a_report_that_was_not_mended_says_the_same_again() {
        byte[] file = "Firma,E-Mail\nBerg,a@b.example\nTal,jo@\nSee,x@y.example,one too many\n".getBytes(UTF_8);

        var again =
                ImportedFile.of(ImportedFile.reportOn(file, Instructions.NONE).getBytes(UTF_8));

        assertThat(again.list().counts()).isEqualTo(new ImportCounts(2, 0, 0, 2));
        assertThat(again.list().findings().columns())
                .extracting(column -> column.placeholder())
                .containsExactly("company_name", "recipient_email");
    }

    @Test
    void a_report_keeps_what_its_owner_has_said_about_the_columns() {
        byte[] file = "Berg,a@b.example,Anna\nTal,jo@,Jo\n".getBytes(UTF_8);
        var layout = new Layout(0, Map.of(0, Field.COMPANY_NAME, 1, Field.EMAIL, 2, Field.RECIPIENT_NAME));
        String report = ImportedFile.reportOn(file, new Instructions(null, layout));

        var again = ImportedFile.of(
                report.replace("Tal,jo@,", "Tal,jo@tal.example,").getBytes(UTF_8));

        assertThat(again.rows()).singleElement().isInstanceOfSatisfying(ImportedRow.Accepted.class, row -> {
            assertThat(row.recipient().companyName()).isEqualTo("Tal");
            assertThat(row.recipient().recipientName()).isEqualTo("Jo");
        });
    }

    private static List<String> addresses(ImportedFile file) {
        return file.rows().stream()
                .map(row -> ((ImportedRow.Accepted) row).recipient().email().value())
                .toList();
    }
}
