package dev.applyflow.function.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.applyflow.core.campaign.Campaign;
import dev.applyflow.core.campaign.CampaignStatus;
import dev.applyflow.core.campaign.Schedule;
import dev.applyflow.core.sending.TransportFailure;
import dev.applyflow.core.sending.TurnOutcome;
import dev.applyflow.core.testing.FakeMailbox;
import dev.applyflow.core.testing.Scene;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SendHandlerTest {
    private final SendScene it = new SendScene();
    private final Scene scene = it.scene;
    private final FakeMailbox mailbox = it.mailbox;

    @Test
    void a_tick_sends_what_is_due_and_reports_it() {
        it.run();

        it.tick();

        assertThat(mailbox.sent()).hasSize(1);
        assertThat(it.reports).singleElement().satisfies(report -> {
            assertThat(report.user()).isEqualTo(SendScene.KEY.owner());
            assertThat(report.outcome()).isInstanceOf(TurnOutcome.Settled.class);
        });
    }

    @Test
    void a_tick_while_the_gap_lasts_sends_nothing() {
        it.run();
        it.tick();
        it.clock.advance(Duration.ofSeconds(30));

        it.tick();

        assertThat(mailbox.sent()).hasSize(1);
    }

    @Test
    void a_tick_with_too_little_time_left_begins_nothing() {
        it.run();

        it.handler.run(new Invocation.Tick(), "send", Duration.ofMinutes(2));

        assertThat(mailbox.sent()).isEmpty();
    }

    @Test
    void a_turn_that_breaks_off_is_reported_and_the_mailbox_comes_later() {
        it.run();
        it.uploadsAreDown = true;

        it.tick();

        assertThat(it.reports)
                .singleElement()
                .satisfies(report -> assertThat(report.error()).isNotNull());
        assertThat(scene.limits().turnFailures()).isEqualTo(1);
        assertThat(scene.limits().nextSendAt()).isAfter(it.clock.instant());
    }

    @Test
    void a_mailbox_that_asks_for_time_gets_it() {
        it.run();
        mailbox.onSend().instead(new TransportFailure.MailboxLimit(Duration.ofHours(3), "limit reached"));

        it.tick();

        assertThat(scene.limits().hold()).isNotNull();
        assertThat(scene.campaign().counters().pending()).isEqualTo(3);
    }

    @Test
    void a_campaigns_schedule_starts_it_and_sends_at_once() {
        it.stores.campaigns().save(scheduled());
        it.clock.advance(Duration.ofHours(1));

        it.invoke("scheduler-campaign.json", Map.of("version", scene.campaign().version()));

        assertThat(scene.campaign().status()).isEqualTo(CampaignStatus.RUNNING);
        assertThat(mailbox.sent()).hasSize(1);
    }

    @Test
    void a_schedule_made_for_an_older_version_starts_nothing() {
        it.stores.campaigns().save(scheduled());
        // Parked, so that the tick that follows does not find the campaign by itself.
        it.stores.rateLimits().park(scene.limits());
        it.clock.advance(Duration.ofHours(1));

        it.invoke("scheduler-campaign.json", Map.of("version", scene.campaign().version() - 1));

        assertThat(scene.campaign().status()).isEqualTo(CampaignStatus.SCHEDULED);
        assertThat(mailbox.sent()).isEmpty();
    }

    @Test
    void a_schedule_that_fires_too_early_or_for_a_campaign_that_is_gone_starts_nothing() {
        it.stores.campaigns().save(scheduled());
        it.stores.rateLimits().park(scene.limits());
        it.invoke("scheduler-campaign.json", Map.of("version", scene.campaign().version()));
        assertThat(scene.campaign().status()).isEqualTo(CampaignStatus.SCHEDULED);

        it.invoke(
                "scheduler-campaign.json", Map.of("campaign", UUID.randomUUID().toString()));
        assertThat(mailbox.sent()).isEmpty();
    }

    @Test
    void an_event_that_names_a_campaign_by_halves_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Invocation.of(Map.of("campaign", SendScene.KEY.id().toString())));
    }

    private Campaign scheduled() {
        return scene.campaign()
                .withSchedule(new Schedule.At(Scene.NOON.plus(Duration.ofHours(1))))
                .withStatus(CampaignStatus.SCHEDULED);
    }
}
