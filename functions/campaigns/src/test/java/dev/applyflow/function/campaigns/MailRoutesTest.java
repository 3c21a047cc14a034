package dev.applyflow.function.campaigns;

import static dev.applyflow.function.campaigns.Api.path;
import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.core.campaign.CampaignStatus;
import dev.applyflow.core.sending.MailError;
import dev.applyflow.core.sending.Reason;
import dev.applyflow.core.sending.Settlement;
import dev.applyflow.core.sending.Write;
import dev.applyflow.core.testing.Scene;
import org.junit.jupiter.api.Test;

class MailRoutesTest {
    private static final MailError REFUSED = MailError.of(MailError.Code.REFUSED, Reason.SAYS.with("No such address"));
    private static final MailError UNKNOWN = new MailError(MailError.Code.OUTCOME_UNKNOWN, "Look into your sent mail.");

    private final Api api = new Api();

    @Test
    void mails_are_listed_page_by_page_in_the_order_of_the_list() {
        Scene scene = api.listed(5);

        var first = api.query(path(scene, "/mails"), "limit", "3");
        assertThat(first.json().at("/mails").findValuesAsText("row")).containsExactly("1", "2", "3");
        var second = api.query(path(scene, "/mails"), "cursor", first.text("/nextCursor"));
        assertThat(second.json().at("/mails").findValuesAsText("row")).containsExactly("4", "5");
        assertThat(second.json().at("/nextCursor").isNull()).isTrue();
    }

    @Test
    void a_failed_mail_says_why_and_is_sent_again_on_request() {
        Scene scene = running(2);
        settle(scene, 1, new Settlement.Failed(REFUSED));

        var failed = api.query(path(scene, "/mails"), "status", "FAILED").json().at("/mails/0");
        assertThat(failed.at("/errorCode").asText()).isEqualTo("REFUSED");
        assertThat(failed.at("/errorText").asText()).isEqualTo("Gmail says: No such address");
        assertThat(failed.at("/errorReason").asText()).isEqualTo("SAYS");
        assertThat(failed.at("/errorValues/0").asText()).isEqualTo("No such address");

        assertThat(api.call("POST", path(scene, "/mails/1/retry")).status()).isEqualTo(204);
        assertThat(scene.campaign().counters().pending()).isEqualTo(2);
        api.call("POST", path(scene, "/mails/1/retry")).isProblem(409, "wrong-state");
        api.call("POST", path(scene, "/mails/9/retry")).isProblem(404, "not-found");
        api.call("POST", path(scene, "/mails/x/retry")).isProblem(404, "not-found");
    }

    @Test
    void sending_all_failed_ones_again_reopens_a_completed_campaign() {
        Scene scene = running(3);
        settle(scene, 1, new Settlement.Failed(REFUSED));
        settle(scene, 2, new Settlement.Failed(REFUSED));
        settle(scene, 3, new Settlement.Sent("m", "t", Scene.NOON));
        api.stores.campaigns().complete(scene.campaign().ended(CampaignStatus.COMPLETED, Scene.NOON));

        var retried = api.call("POST", path(scene, "/mails/retry-failed"));

        assertThat(retried.json().at("/retried").asInt()).isEqualTo(2);
        assertThat(scene.campaign().status()).isEqualTo(CampaignStatus.RUNNING);
        assertThat(scene.campaign().counters().pending()).isEqualTo(2);
        assertThat(scene.campaign().counters().sent()).isEqualTo(1);
    }

    @Test
    void only_an_uncertain_mail_can_be_said_to_have_been_sent() {
        Scene scene = running(2);
        settle(scene, 1, new Settlement.Uncertain(UNKNOWN));

        assertThat(api.call("POST", path(scene, "/mails/1/confirm-sent")).status())
                .isEqualTo(204);
        assertThat(scene.campaign().counters().sent()).isEqualTo(1);
        api.call("POST", path(scene, "/mails/2/confirm-sent")).isProblem(409, "wrong-state");
    }

    @Test
    void the_mails_of_a_cancelled_campaign_are_skipped_and_stay_so() {
        Scene scene = running(2);
        settle(scene, 1, new Settlement.Failed(REFUSED));
        api.call("POST", path(scene, "/cancel"));

        var skipped = api.query(path(scene, "/mails"), "status", "SKIPPED").json();
        assertThat(skipped.at("/mails").findValuesAsText("row")).containsExactly("2");
        api.call("POST", path(scene, "/mails/1/retry")).isProblem(409, "wrong-state");
        api.call("POST", path(scene, "/mails/retry-failed")).isProblem(409, "wrong-state");
    }

    private Scene running(int rows) {
        Scene scene = api.complete(rows);
        api.post(path(scene, "/start"), "{'type':'MANUAL'}");
        return scene;
    }

    private void settle(Scene scene, int row, Settlement settlement) {
        assertThat(api.stores.outbox().settle(scene.claimed(row), scene.recipient(row), settlement, Scene.NEXT))
                .isEqualTo(Write.DONE);
    }
}
