package dev.applyflow.function.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.tests.EventLoader;
import dev.applyflow.core.account.SessionToken;
import dev.applyflow.core.campaign.CampaignId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The events that API Gateway sends, as they lie in {@code events/}. */
class EventsTest {
    private static final CampaignId CAMPAIGN = CampaignId.parse("0199d1b2-7c00-7000-8000-00000000c0de");
    private static final SessionToken TOKEN = new SessionToken("Q2FtcGFpZ25zLWV2ZW50cy1vZi10aGUtdGVzdHMtMDE");

    @ParameterizedTest
    @CsvSource({
        "create, 201, /status, DRAFT",
        "list, 200, /campaigns/0/name, Bakeries",
        "show, 200, /counters/total, 3",
        "rename, 200, /name, 'Bakeries in Ulm, spring'",
        "delete, 204, '', ''",
        "upload-list, 201, /method, PUT",
        "upload-resume, 201, /headers/Content-Type, application/pdf",
        "template, 200, /template/subject, Baker at {{company_name}}",
        "rows, 200, /nextCursor, 2",
        "read-list-again, 404, /code, not-found",
        "contact-again, 200, /list/contactAgain, true",
        "row-contact-again, 204, '', ''",
        "accept-names, 200, /rows, 0",
        "export-rows, 200, /nextCursor, null",
        "preview, 200, /subject, To Bakery 1",
        "preflight, 200, /recipients, 3",
        "test-mail, 200, /to, me@example.org",
        "start, 200, /status, RUNNING",
        "start-at, 200, /waiting/until, 2026-03-09T08:00:00Z",
        "pause, 409, /code, wrong-state",
        "progress, 200, /counters/pending, 3",
        "mails, 200, /mails/1/email, Jobs2@Example.org",
        "limits, 200, /hourly, 4",
        "change-limits, 200, /window/from, 08:00",
        "openapi, 200, /openapi, 3.1.0"
    })
    void are_answered(String event, int status, String pointer, String value) {
        var api = new Api();
        api.complete(api.draft(CAMPAIGN), 3);
        api.logIn(api.user, TOKEN);

        var answer = api.exchange(EventLoader.loadApiGatewayHttpEvent("campaigns-" + event + ".json"));

        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(status);
        assertThat(answer.text(pointer)).isEqualTo(status == 204 ? "null" : value);
    }
}
