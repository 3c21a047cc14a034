package dev.applyflow.function.campaigns;

import static dev.applyflow.function.campaigns.Api.path;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import dev.applyflow.core.account.EmailAddress;
import dev.applyflow.core.campaign.CampaignId;
import dev.applyflow.core.campaign.Findings;
import dev.applyflow.core.campaign.Findings.Column;
import dev.applyflow.core.campaign.ListImport;
import dev.applyflow.core.campaign.ListImport.ImportCounts;
import dev.applyflow.core.recipient.Contacted;
import dev.applyflow.core.recipient.ImportedRow;
import dev.applyflow.core.recipient.ImportedRow.Accepted;
import dev.applyflow.core.recipient.ImportedRow.Code;
import dev.applyflow.core.recipient.ImportedRow.Reason;
import dev.applyflow.core.recipient.Recipient;
import dev.applyflow.core.recipient.Warning;
import dev.applyflow.core.testing.Scene;
import dev.applyflow.web.testing.HttpEvents;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReportRoutesTest {
    private final Api api = new Api();
    private final Scene scene = api.draft();
    private final CampaignId gone = new CampaignId(new UUID(7, 7));

    @Test
    void every_row_says_what_is_wrong_with_it_and_what_to_look_at() {
        publishOneOfEach();

        var rows = api.get(path(scene, "/rows")).json().at("/rows");

        assertThat(rows.at("/0/warnings/0/code").asText()).isEqualTo("NAME_IN_CAPITALS");
        assertThat(rows.at("/0/warnings/0/values/0").asText()).isEqualTo("Anna Berg");
        assertThat(rows.at("/0/warnings/1/contacted/email").asText()).isEqualTo("ida@berg.example");
        assertThat(rows.at("/0/warnings/1/contacted/at").asText()).isEqualTo("2026-03-02T12:00:00Z");
        assertThat(rows.at("/0/warnings/1/contacted/campaignName").asText()).isEqualTo("Bakeries");
        assertThat(rows.at("/0/warnings/2/contacted/campaignName").isNull())
                .as("of a campaign that is deleted")
                .isTrue();
        assertThat(rows.at("/2/reasons/0/column").asText()).isEqualTo("recipient_email");
        assertThat(rows.at("/2/reasons/0/value").asText()).isEqualTo("=jo");
    }

    @Test
    void rows_are_filtered_by_warning_and_verdict() {
        publishOneOfEach();

        assertThat(lines("warning", "NAME_IN_CAPITALS")).containsExactly(2);
        assertThat(lines("warning", "ROLE_ACCOUNT")).isEmpty();
        assertThat(lines("verdict", "DUPLICATE")).containsExactly(3);
        api.query(path(scene, "/rows"), "warning", "SMELLS")
                .isProblem(400, "invalid-field")
                .blames("warning", "not-possible");
    }

    @Test
    void what_was_not_taken_is_exported_with_line_reason_column_and_value_and_without_formulas() {
        publishOneOfEach();

        var export = api.get(path(scene, "/rows/export"));

        assertThat(export.text("/csv")).isEqualTo("""
            \uFEFFApplyFlow: line,ApplyFlow: reason,ApplyFlow: column,ApplyFlow: value,Firma,E-Mail,Stadt
            3,the same address as in line 2,E-Mail,anna@berg.example,Berg,anna@berg.example,
            4,not an e-mail address,E-Mail,'=jo,"Tal, ""& Co""\",'=jo,'@home,far right
            """.replace("\n", "\r\n"));
        assertThat(export.json().at("/nextCursor").isNull()).isTrue();
    }

    @Test
    void all_rows_are_exported_where_that_is_asked_for() {
        publishOneOfEach();

        assertThat(api.query(path(scene, "/rows/export"), "which", "ALL").text("/csv"))
                .contains("\r\n2,,,,Berg,anna@berg.example,Ulm\r\n3,");
    }

    @Test
    void a_long_report_comes_in_parts_without_gap_or_overlap() {
        String text = "\"".repeat(2_000);
        publish(IntStream.rangeClosed(2, 1_001)
                .mapToObj(line -> (ImportedRow) new ImportedRow.Rejected(
                        line,
                        List.of(new Reason(Code.ADDRESS_MISSING, "recipient_email", "")),
                        Map.of("company_name", text)))
                .toList());

        var all = new StringBuilder();
        String cursor = null;
        int parts = 0;
        do {
            var part = cursor == null
                    ? api.get(path(scene, "/rows/export"))
                    : api.query(path(scene, "/rows/export"), "cursor", cursor);
            assertThat(part.json().toString())
                    .as("escaped once more on its way")
                    .hasSizeLessThan(2_000_000);
            all.append(part.text("/csv"));
            cursor = part.json().at("/nextCursor").isNull() ? null : part.text("/nextCursor");
            parts++;
        } while (cursor != null);

        assertThat(parts).isGreaterThan(5);
        assertThat(all.toString().lines().skip(1).map(line -> Integer.valueOf(line.substring(0, line.indexOf(',')))))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(2, 1_001).boxed().toList());
    }

    @Test
    void an_offered_name_is_taken_when_its_owner_says_so() {
        publishOneOfEach();
        assertThat(name(2)).isEqualTo("ANNA BERG");

        assertThat(api.call("POST", path(scene, "/rows/2/accept-name")).status())
                .isEqualTo(204);

        assertThat(name(2)).isEqualTo("Anna Berg");
        assertThat(lines("warning", "NAME_IN_CAPITALS")).isEmpty();
        api.call("POST", path(scene, "/rows/3/accept-name")).isProblem(404, "not-found");
        api.call("POST", path(scene, "/rows/99/accept-name")).isProblem(404, "not-found");
        api.call("POST", path(scene, "/rows/x/accept-name")).isProblem(404, "not-found");
    }

    @Test
    void all_offered_names_are_taken_at_once() {
        publish(IntStream.rangeClosed(2, 1_301)
                .mapToObj(line ->
                        line % 2 == 0 ? (ImportedRow) capitals(line) : new Accepted(line, scene.recipient(line)))
                .toList());

        var answer = api.call("POST", path(scene, "/rows/accept-names"));

        assertThat(answer.json().at("/rows").asInt()).isEqualTo(650);
        assertThat(answer.json().at("/more").asBoolean()).isFalse();
        assertThat(name(1_300)).isEqualTo("Anna Berg");
        assertThat(lines("warning", "NAME_IN_CAPITALS")).isEmpty();
        assertThat(api.call("POST", path(scene, "/rows/accept-names"))
                        .json()
                        .at("/rows")
                        .asInt())
                .isZero();
    }

    @Test
    void that_somebody_is_written_to_again_is_decided_row_by_row() {
        publishOneOfEach();

        assertThat(api.put(path(scene, "/rows/2/contact-again"), "{'allowed':true}")
                        .status())
                .isEqualTo(204);

        assertThat(api.get(path(scene, "/rows"))
                        .json()
                        .at("/rows/0/contactAgain")
                        .asBoolean())
                .isTrue();
        api.put(path(scene, "/rows/3/contact-again"), "{'allowed':true}").isProblem(404, "not-found");
        api.put(path(scene, "/rows/2/contact-again"), "{}").isProblem(400, "invalid-field");
    }

    @Test
    void nobody_exports_or_decides_what_is_not_theirs() {
        publishOneOfEach();
        api.becomeSomebodyElse();

        api.get(path(scene, "/rows/export")).isProblem(404, "not-found");
        api.call("POST", path(scene, "/rows/accept-names")).isProblem(404, "not-found");
        api.put(path(scene, "/rows/2/contact-again"), "{'allowed':true}").isProblem(404, "not-found");
    }

    @Test
    void without_a_list_there_is_nothing_to_export() {
        api.get(path(scene, "/rows/export")).isProblem(409, "list-missing");
    }

    private void publishOneOfEach() {
        Recipient anna = new Recipient(
                EmailAddress.of("anna@berg.example"), "Berg", "ANNA BERG", "", "", Map.of("stadt", "Ulm"));
        List<Warning> warnings = List.of(
                new Warning.Remark(Warning.Code.NAME_IN_CAPITALS, "Anna Berg"),
                earlier("ida@berg.example", scene.key().id()),
                earlier("tom@berg.example", gone));
        Recipient again = new Recipient(EmailAddress.of("anna@berg.example"), "Berg", "", "", "", Map.of());
        publish(List.of(
                new Accepted(2, anna, warnings, false),
                new ImportedRow.Duplicate(3, 2, again),
                new ImportedRow.Rejected(
                        4,
                        List.of(new Reason(Code.ADDRESS_INVALID, "recipient_email", "=jo")),
                        new java.util.TreeMap<>(Map.of(
                                "company_name",
                                "Tal, \"& Co\"",
                                "recipient_email",
                                "=jo",
                                "stadt",
                                "@home",
                                "zz_column_d",
                                "far right")))));
    }

    private static Warning earlier(String address, CampaignId campaign) {
        return new Warning.Earlier(
                Warning.Code.COMPANY_CONTACTED, new Contacted(address, "Berg", campaign, Scene.NOON));
    }

    private Accepted capitals(int line) {
        Recipient shouting = new Recipient(scene.recipient(line).email(), "Berg", "ANNA BERG", "", "", Map.of());
        return new Accepted(
                line, shouting, List.of(new Warning.Remark(Warning.Code.NAME_IN_CAPITALS, "Anna Berg")), false);
    }

    private void publish(List<ImportedRow> rows) {
        var list = ListImport.uploading(scene.key(), scene.list(), "lists/x", "list.csv", 10, Scene.NOON);
        var parsing = list.parsing(Scene.NOON);
        var columns = List.of(
                new Column("company_name", "Firma", 0, List.of()),
                new Column("recipient_email", "E-Mail", 1, List.of()),
                new Column("stadt", "Stadt", 2, List.of()));
        assertThat(api.stores.imports().begin(scene.campaign(), list)).isTrue();
        assertThat(api.stores.imports().parsing(parsing)).isTrue();
        api.stores.rows().write(scene.key(), scene.list(), rows, Scene.NOON);
        var findings = new Findings(List.of(), null, 1, columns, Map.of());
        var counts = new ImportCounts(rows.size(), rows.size(), 0, 0);
        assertThat(api.stores.imports().publish(parsing.ready(counts, findings)))
                .isTrue();
    }

    private String name(int line) {
        var row = api.stores.rows().find(scene.key(), scene.list(), line).orElseThrow();
        return ((Accepted) row).recipient().recipientName();
    }

    private List<Integer> lines(String filter, String value) {
        APIGatewayV2HTTPEvent event = HttpEvents.get(path(scene, "/rows"));
        event.setQueryStringParameters(Map.of(filter, value));
        return api.answer(event)
                .json()
                .at("/rows")
                .valueStream()
                .map(row -> row.path("line").asInt())
                .toList();
    }
}
