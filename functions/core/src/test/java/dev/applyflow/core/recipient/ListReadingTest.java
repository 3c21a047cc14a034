package dev.applyflow.core.recipient;

import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.core.campaign.Findings.Column;
import dev.applyflow.core.campaign.Instructions.Layout;
import dev.applyflow.core.campaign.ListImport.ImportCounts;
import dev.applyflow.core.recipient.ImportedRow.Accepted;
import dev.applyflow.core.recipient.ImportedRow.Code;
import dev.applyflow.core.recipient.ImportedRow.Duplicate;
import dev.applyflow.core.recipient.ImportedRow.Reason;
import dev.applyflow.core.recipient.ImportedRow.Rejected;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ListReadingTest {
    private static final ImportLimits LIMITS = new ImportLimits(30, 5, 20, 50);

    private final List<ImportedRow> written = new ArrayList<>();

    @Test
    void every_row_is_accepted_a_duplicate_or_rejected() {
        var read = read(Rows.of(
                "Company|Name|Email|City", "Berg|Anna|a@b.example|Ulm", "", "Tal|Jo|A@B.Example|", "See||jo@|"));

        assertThat(read.counts()).isEqualTo(new ImportCounts(3, 1, 1, 1));
        assertThat(written)
                .satisfiesExactly(
                        row -> assertThat(row).isInstanceOfSatisfying(Accepted.class, accepted -> {
                            assertThat(accepted.line()).isEqualTo(2);
                            assertThat(accepted.recipient().companyName()).isEqualTo("Berg");
                            assertThat(accepted.recipient().recipientName()).isEqualTo("Anna");
                            assertThat(accepted.recipient().further()).containsExactly(Map.entry("city", "Ulm"));
                        }),
                        row -> assertThat(row).isInstanceOfSatisfying(Duplicate.class, duplicate -> {
                            assertThat(duplicate.line()).isEqualTo(4);
                            assertThat(duplicate.firstLine()).isEqualTo(2);
                        }),
                        row -> assertThat(row)
                                .isEqualTo(new Rejected(
                                        5,
                                        List.of(new Reason(Code.ADDRESS_INVALID, "recipient_email", "jo@")),
                                        Map.of(
                                                "company_name",
                                                "See",
                                                "recipient_name",
                                                "",
                                                "recipient_email",
                                                "jo@",
                                                "city",
                                                ""))));
    }

    @Test
    void the_user_is_told_what_the_columns_are_called() {
        assertThat(read(Rows.of("|First Name|Last Name|E-Mail|Wer?||", "x|Anna|Berg|a@b.example|y"))
                        .findings()
                        .columns())
                .containsExactly(
                        new Column("column_a", "", 0, List.of("x")),
                        new Column("first_name", "First Name", 1, List.of("Anna")),
                        new Column("last_name", "Last Name", 2, List.of("Berg")),
                        new Column("recipient_email", "E-Mail", 3, List.of("a@b.example")),
                        new Column("wer", "Wer?", 4, List.of("y")),
                        new Column("recipient_name", "First Name + Last Name", null, List.of()));
    }

    @Test
    void first_and_last_name_make_the_recipients_name() {
        read(Rows.of("Vorname|Nachname|E-Mail", "Anna|Berg|a@b.example", "|Tal|c@d.example"));

        assertThat(written)
                .extracting(row -> ((Accepted) row).recipient().recipientName())
                .containsExactly("Anna Berg", "Tal");
    }

    @Test
    void a_surplus_cell_means_slipped_columns_only_where_delimiters_part_them() {
        String[] lines = {"Company|Email", "Berg|a@b.example|GmbH"};

        read(Rows.of(lines));
        read(Rows.ofSpreadsheet(lines));

        assertThat(written.get(0)).isInstanceOfSatisfying(Rejected.class, rejected -> {
            assertThat(rejected.reasons()).containsExactly(new Reason(Code.TOO_MANY_CELLS, "", "GmbH"));
            assertThat(rejected.cells()).containsEntry("column_c", "GmbH");
        });
        assertThat(written.get(1)).isInstanceOf(Accepted.class);
    }

    @Test
    void cells_and_rows_that_are_too_long_are_rejected_and_kept_shortened() {
        String twenty = "12345678901234567890";

        read(Rows.of(
                "Email|A|B|C",
                "a@b.example|" + twenty + "1",
                "a@b.example|" + twenty + "|" + twenty + "|" + twenty,
                "a@b.example|" + twenty));

        assertThat(written.get(0)).isInstanceOfSatisfying(Rejected.class, rejected -> {
            assertThat(rejected.reasons()).containsExactly(new Reason(Code.CELL_TOO_LONG, "a", twenty + "1"));
            assertThat(rejected.cells()).containsEntry("a", twenty);
        });
        assertThat(written.get(1))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(String.join("", rejected.cells().values()))
                                .hasSize(50));
        assertThat(written.get(2)).isInstanceOf(Accepted.class);
    }

    @Test
    void as_many_rows_and_columns_as_the_limits_say_are_taken_and_not_one_more() {
        var lines = new ArrayList<>(List.of("Email|b|c|d|e"));
        for (int i = 0; i < 30; i++) {
            lines.add("a" + i + "@b.example");
        }
        assertThat(read(Rows.of(lines.toArray(String[]::new))).counts().accepted())
                .isEqualTo(30);

        lines.add("one@more.example");
        assertThat(refusal(Rows.of(lines.toArray(String[]::new)))).isEqualTo("list-too-many-rows");
        assertThat(refusal(Rows.of("Email|b|c|d|e|f", "a@b.example"))).isEqualTo("list-too-large");
    }

    @Test
    void what_cannot_be_a_list_is_refused() {
        assertThat(refusal(Rows.of())).isEqualTo("list-empty");
        assertThat(refusal(Rows.of("", " | ", ""))).isEqualTo("list-empty");
        assertThat(refusal(Rows.of("Company|Email"))).isEqualTo("list-empty");
        assertThat(refusal(Rows.of("Company|City", "Berg|Ulm"))).isEqualTo("list-no-address-column");
        assertThat(refusal(RowSource.refusing(ListProblems.unreadable("torn")))).isEqualTo("list-unreadable");
    }

    @Test
    void a_file_that_breaks_off_is_refused_wherever_it_does() {
        var torn = new RowSource.Refused(ListProblems.unreadable("torn"));
        var rows = Rows.files("Email", "a@b.example");

        assertThat(refusal(Rows.of(List.of(rows.get(0), rows.get(1), torn)))).isEqualTo("list-unreadable");
        assertThat(refusal(Rows.of(List.of(torn)))).isEqualTo("list-unreadable");
        assertThat(refusal(Rows.of(List.of(rows.get(1), rows.get(0)))))
                .as("out of order")
                .isEqualTo("list-unreadable");
    }

    private ListReading.Read read(RowSource rows) {
        return (ListReading.Read) reading(rows, null).run();
    }

    private ListReading reading(RowSource rows, @Nullable Layout layout) {
        return new ListReading(rows, layout, LIMITS, new RowWarnings(new ContactHistory(Stream.of())), written::addAll);
    }

    private String refusal(RowSource rows) {
        return ((ListReading.Refused) reading(rows, null).run()).problem().code();
    }
}
