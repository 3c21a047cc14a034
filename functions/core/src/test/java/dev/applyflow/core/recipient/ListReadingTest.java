package dev.applyflow.core.recipient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.applyflow.core.campaign.Field;
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
    void a_header_cell_that_is_merged_with_the_one_above_has_its_text() {
        var read = read(
                Rows.ofSpreadsheet("My list", "Company|Contact||City", "|Name|Email", "Berg|Anna|a@b.example|Ulm"));

        assertThat(read.findings().columns())
                .extracting(Column::placeholder)
                .containsExactly("company_name", "recipient_name", "recipient_email", "city");
        assertThat(read.findings().headerLine()).isEqualTo(3);
    }

    @Test
    void the_findings_tell_the_sheets_the_line_of_headers_and_the_first_different_values() {
        var read = read(Rows.ofSpreadsheet(
                "",
                "Email|City",
                "a@b.example|Ulm",
                "b@b.example|Ulm",
                "c@b.example|Bonn",
                "d@b.example|Köln",
                "e@b.example|Rom"));

        assertThat(read.findings().sheet()).isEqualTo("List");
        assertThat(read.findings().sheets()).containsExactly("List");
        assertThat(read.findings().headerLine()).isEqualTo(2);
        assertThat(read.findings().columns().get(1).samples()).containsExactly("Ulm", "Bonn", "Köln");
        assertThat(read(Rows.of("a@b.example|Ulm")).findings().headerLine()).isZero();
    }

    @Test
    void a_list_without_addresses_shows_what_it_holds_so_that_its_owner_can_say_where_they_are() {
        var findings =
                refused(Rows.of("Firma|Wer", "Berg|anna at berg.example"), null).findings();

        assertThat(findings.columns())
                .containsExactly(
                        new Column("column_a", "", 0, List.of("Firma", "Berg")),
                        new Column("column_b", "", 1, List.of("Wer", "anna at berg.example")));
    }

    @Test
    void columns_mean_what_the_owner_of_the_list_says() {
        var layout = new Layout(1, Map.of(0, Field.RECIPIENT_NAME, 2, Field.EMAIL));

        read(Rows.of("Company|Email|Note", "Anna|x@y.example|a@b.example"), layout);

        assertThat(written).singleElement().isInstanceOfSatisfying(Accepted.class, row -> {
            assertThat(row.recipient().email().value()).isEqualTo("a@b.example");
            assertThat(row.recipient().recipientName()).isEqualTo("Anna");
            assertThat(row.recipient().companyName()).isEmpty();
            assertThat(row.recipient().further()).containsExactly(Map.entry("email", "x@y.example"));
        });
    }

    @Test
    void the_first_line_is_a_row_where_the_owner_of_the_list_says_so() {
        read(Rows.of("Email|b@b.example", "Berg|a@b.example"), new Layout(0, Map.of(1, Field.EMAIL)));

        assertThat(written)
                .extracting(row -> ((Accepted) row).recipient().email().value())
                .containsExactly("b@b.example", "a@b.example");
    }

    @Test
    void the_line_of_headers_is_where_the_owner_of_the_list_says_and_what_stands_above_is_passed_over() {
        var read = read(
                Rows.of("a@b.example|1", "", "Wer|Wo", "c@d.example|2", "e@f.example|3"),
                new Layout(2, Map.of(0, Field.EMAIL)));

        assertThat(read.counts().accepted()).isEqualTo(2);
        assertThat(read.findings().headerLine()).isEqualTo(3);
        assertThat(read.findings().columns()).extracting(Column::header).containsExactly("Wer", "Wo");
    }

    @Test
    void a_line_of_headers_that_cannot_be_and_a_column_that_is_not_there_are_no_harm() {
        assertThat(refused(Rows.of("Email", "a@b.example"), new Layout(99, Map.of(0, Field.EMAIL)))
                        .problem()
                        .code())
                .isEqualTo("list-no-such-header-line");

        var read = read(Rows.of("Email", "a@b.example"), new Layout(1, Map.of(50, Field.EMAIL)));
        assertThat(read.counts()).isEqualTo(new ImportCounts(1, 0, 0, 1));
    }

    @Test
    void warnings_are_counted() {
        var read = read(Rows.of("Email|Name", "info@b.example|ANNA", "office@c.example|Jo", "noreply@d.example|Al"));

        assertThat(read.findings().warnings()).isEqualTo(Map.of("ROLE_ACCOUNT", 2, "NAME_IN_CAPITALS", 1));
        assertThat(read.counts().rejected()).isEqualTo(1);
    }

    @Test
    void an_address_that_nobody_reads_is_passed_over_for_the_next_one_of_its_cell() {
        read(Rows.of("Email", "noreply@b.eu,jo@b.eu", "do-not-reply@b.eu"));

        assertThat(written.get(0)).isInstanceOfSatisfying(Accepted.class, row -> {
            assertThat(row.recipient().email().value()).isEqualTo("jo@b.eu");
            assertThat(row.warnings())
                    .containsExactly(new Warning.Remark(Warning.Code.OTHER_ADDRESSES, "noreply@b.eu"));
        });
        assertThat(written.get(1))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        row -> assertThat(row.reasons())
                                .extracting(Reason::code)
                                .containsExactly(Code.ADDRESS_TAKES_NO_MAIL));
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
            assertThat(rejected.reasons()).containsExactly(new Reason(Code.TOO_MANY_CELLS, "column_c", "GmbH"));
            assertThat(rejected.cells()).containsEntry("column_c", "GmbH");
        });
        assertThat(written.get(1)).isInstanceOf(Accepted.class);
    }

    @Test
    void a_header_does_not_take_the_name_of_a_column_without_one() {
        read(Rows.ofSpreadsheet("Column C|Email", "one|a@b.example|two"));

        assertThat(written)
                .singleElement()
                .isInstanceOfSatisfying(
                        Accepted.class,
                        row -> assertThat(row.recipient().further())
                                .containsExactly(entry("column_c_2", "one"), entry("column_c", "two")));
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
        assertThat(refusal(RowSource.refusing(ListFlaw.NUL.problem()))).isEqualTo("list-unreadable");
    }

    @Test
    void a_file_that_breaks_off_is_refused_wherever_it_does() {
        var torn = new RowSource.Refused(ListFlaw.NUL.problem());
        var rows = Rows.files("Email", "a@b.example");

        assertThat(refusal(Rows.of(List.of(rows.get(0), rows.get(1), torn)))).isEqualTo("list-unreadable");
        assertThat(refusal(Rows.of(List.of(torn)))).isEqualTo("list-unreadable");
        assertThat(refusal(Rows.of(List.of(rows.get(1), rows.get(0)))))
                .as("out of order")
                .isEqualTo("list-unreadable");
    }

    private ListReading.Read read(RowSource rows) {
        return read(rows, null);
    }

    private ListReading.Read read(RowSource rows, @Nullable Layout layout) {
        return (ListReading.Read) reading(rows, layout).run();
    }

    private ListReading reading(RowSource rows, @Nullable Layout layout) {
        return new ListReading(rows, layout, LIMITS, new RowWarnings(new ContactHistory(Stream.of())), written::addAll);
    }

    private ListReading.Refused refused(RowSource rows, @Nullable Layout layout) {
        return (ListReading.Refused) reading(rows, layout).run();
    }

    private String refusal(RowSource rows) {
        return ((ListReading.Refused) reading(rows, null).run()).problem().code();
    }
}
