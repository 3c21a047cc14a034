package dev.applyflow.function.campaigns;

import static dev.applyflow.function.campaigns.Api.path;
import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.core.campaign.PauseReason;
import dev.applyflow.core.recipient.ImportedRows.Filter;
import dev.applyflow.core.testing.Scene;
import dev.applyflow.web.testing.HttpEvents;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CampaignRoutesTest {
    private final Api api = new Api();

    @Test
    void a_new_campaign_is_an_empty_draft_that_waits_for_nothing() {
        var made = api.post("/api/campaigns", "{'name':' Bakeries '}");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.text("/name")).isEqualTo("Bakeries");
        assertThat(made.text("/status")).isEqualTo("DRAFT");
        assertThat(made.json().at("/waiting").isNull()).isTrue();
        assertThat(made.json().at("/listLimits/megabytes").asInt()).isEqualTo(2);
        assertThat(made.json().at("/listLimits/rows").asInt()).isEqualTo(3_000);
        assertThat(api.get("/api/campaigns/" + made.text("/id")).json()).isEqualTo(made.json());
    }

    @Test
    void campaigns_are_listed_the_newest_first() {
        api.post("/api/campaigns", "{'name':'First'}");
        api.clock.advance(Duration.ofSeconds(1));
        api.post("/api/campaigns", "{'name':'Second'}");

        var campaigns = api.get("/api/campaigns").json().at("/campaigns");

        assertThat(campaigns.findValuesAsText("name")).containsExactly("Second", "First");
    }

    @Test
    void a_running_campaign_says_what_it_waits_for_and_when_it_will_end() {
        Scene scene = api.complete(9);
        api.post(path(scene, "/start"), "{'type':'MANUAL'}");

        var progress = api.get(path(scene, "/progress"));

        assertThat(progress.text("/status")).isEqualTo("RUNNING");
        assertThat(progress.text("/waiting/reason")).isEqualTo("TICK");
        // Four an hour: the ninth goes in the third hour.
        assertThat(progress.text("/waiting/forecastEnd")).startsWith("2026-03-02T14:0");
        assertThat(progress.json().at("/usage/emailsThisHour").asInt()).isZero();
    }

    @Test
    void a_list_that_was_never_uploaded_has_failed_after_its_deadline_and_can_be_uploaded_again() {
        Scene scene = api.draft();
        String upload = "{'filename':'a.csv','size':10,'contentType':'text/csv'}";
        api.post(path(scene, "/list-uploads"), upload);
        assertThat(api.get(path(scene, "")).text("/list/state")).isEqualTo("UPLOADING");

        api.clock.advance(Duration.ofMinutes(15));
        var expired = api.get(path(scene, ""));

        assertThat(expired.text("/list/state")).isEqualTo("FAILED");
        assertThat(expired.text("/list/problem/code")).isEqualTo("upload-expired");
        assertThat(api.post(path(scene, "/list-uploads"), upload).status()).isEqualTo(201);
        assertThat(api.get(path(scene, "")).text("/list/state")).isEqualTo("UPLOADING");
    }

    @Test
    void a_campaign_gets_another_name() {
        Scene scene = api.draft();

        var renamed = api.answer(HttpEvents.event("PATCH", path(scene, ""), "{\"name\":\"Confectioners\"}"));

        assertThat(renamed.text("/name")).isEqualTo("Confectioners");
        assertThat(scene.campaign().name()).isEqualTo("Confectioners");
    }

    @Test
    void renaming_a_scheduled_campaign_keeps_its_schedule_alive() {
        Scene scene = api.complete(1);
        api.post(path(scene, "/start"), "{'type':'AT','at':'2026-03-03T09:00:00Z'}");
        api.answer(HttpEvents.event("PATCH", path(scene, ""), "{\"name\":\"B\"}"));

        var fired = api.schedules.fire(Scene.NOON.plus(Duration.ofDays(1)));

        assertThat(fired)
                .singleElement()
                .satisfies(schedule -> assertThat(schedule.version())
                        .isEqualTo(scene.campaign().version()));
    }

    @Test
    void a_deletion_is_answered_before_its_rows_are_gone_and_wakes_the_mailbox_that_sweeps_them() {
        Scene scene = api.complete(3);
        api.stores.rateLimits().park(scene.limits());

        assertThat(api.call("DELETE", path(scene, "")).status()).isEqualTo(204);

        api.get(path(scene, "")).isProblem(404, "not-found");
        assertThat(api.get("/api/campaigns").json().at("/campaigns/0/status").asText())
                .isEqualTo("DELETING");
        assertThat(api.stores.rows().page(scene.key(), scene.list(), Filter.ALL, 0, 10))
                .hasSize(3);
        assertThat(scene.limits().nextSendAt()).isNotNull();
    }

    @Test
    void a_deletion_is_acknowledged_at_once_and_waits_for_a_mail_that_is_being_sent() {
        Scene scene = api.complete(2);
        api.post(path(scene, "/start"), "{'type':'MANUAL'}");
        var claim = scene.claimed(1);

        assertThat(api.call("DELETE", path(scene, "")).status()).isEqualTo(204);
        api.get(path(scene, "")).isProblem(404, "not-found");
        assertThat(scene.mail(1).claim()).isEqualTo(claim);

        assertThat(api.call("DELETE", path(scene, "")).status())
                .as("by whom the answer was lost")
                .isEqualTo(204);
    }

    @Test
    void one_that_was_paused_for_its_failures_says_so() {
        Scene scene = api.complete(1);
        api.stores.campaigns().save(scene.campaign().running(Scene.NOON));
        api.stores.campaigns().save(scene.campaign().paused(PauseReason.TOO_MANY_FAILURES));

        assertThat(api.get(path(scene, "")).text("/waiting/reason")).isEqualTo("TOO_MANY_FAILURES");
    }
}
