package dev.applyflow.core.sending;

import static dev.applyflow.core.campaign.CampaignStatus.CANCELLED;
import static dev.applyflow.core.campaign.CampaignStatus.COMPLETED;
import static dev.applyflow.core.campaign.CampaignStatus.READY;
import static dev.applyflow.core.campaign.CampaignStatus.RUNNING;
import static dev.applyflow.core.campaign.CampaignStatus.SCHEDULED;
import static dev.applyflow.core.sending.Desk.NINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.applyflow.core.Clocks;
import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.Schedule;
import dev.applyflow.core.campaign.StartDueCampaign;
import dev.applyflow.core.sending.CutSchedules.Cut;
import dev.applyflow.core.testing.SimulatedCrash;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Wherever a crash cuts a campaign from its one-time schedule: what is wanted starts within a tick, and nothing else ever starts. */
class ScheduledStartTest {
    private static final Instant TEN = NINE.plus(Duration.ofHours(1));
    private static final Instant NOON = NINE.plus(Duration.ofHours(3));

    private final Desk desk = new Desk();

    @ParameterizedTest
    @EnumSource
    void a_start_that_is_scheduled_comes_even_if_its_schedule_was_never_made(Cut cut) {
        CampaignKey campaign = desk.ready("ada@example.org");
        change(cut, () -> desk.start.start(campaign, new Schedule.At(TEN)));

        assertStartsAt(TEN, campaign);
    }

    @ParameterizedTest
    @EnumSource
    void a_start_that_was_put_off_does_not_come_at_the_old_time(Cut cut) {
        CampaignKey campaign = desk.scheduled(TEN, "ada@example.org");
        change(cut, () -> desk.start.start(campaign, new Schedule.At(NOON)));

        fireAt(TEN);
        desk.turn();
        assertThat(desk.campaign(campaign).status()).isEqualTo(SCHEDULED);
        assertStartsAt(NOON, campaign);
    }

    @ParameterizedTest
    @EnumSource
    void a_start_that_was_brought_forward_comes_then(Cut cut) {
        CampaignKey campaign = desk.scheduled(NOON, "ada@example.org");
        change(cut, () -> desk.start.start(campaign, new Schedule.At(TEN)));

        assertStartsAt(TEN, campaign);
    }

    @ParameterizedTest
    @EnumSource
    void a_scheduled_campaign_that_was_renamed_still_starts(Cut cut) {
        CampaignKey campaign = desk.scheduled(TEN, "ada@example.org");
        change(cut, () -> desk.control.rename(campaign, "Bakeries"));

        assertStartsAt(TEN, campaign);
    }

    @ParameterizedTest
    @EnumSource
    void a_start_that_was_taken_back_never_comes(Cut cut) {
        CampaignKey campaign = desk.scheduled(TEN, "ada@example.org");
        change(cut, () -> desk.control.unschedule(campaign));

        fireAt(TEN);
        desk.turnUntilParked();
        assertThat(desk.campaign(campaign).status()).isEqualTo(READY);
    }

    @ParameterizedTest
    @EnumSource
    void a_scheduled_campaign_that_was_cancelled_never_starts(Cut cut) {
        CampaignKey campaign = desk.scheduled(TEN, "ada@example.org");
        change(cut, () -> desk.control.cancel(campaign));

        fireAt(TEN);
        desk.turnUntilParked();
        assertThat(desk.campaign(campaign).status()).isEqualTo(CANCELLED);
        assertThat(desk.received()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_scheduled_campaign_that_was_deleted_never_starts_and_is_gone(Cut cut) {
        CampaignKey campaign = desk.scheduled(TEN, "ada@example.org");
        change(cut, () -> desk.delete(campaign));

        fireAt(TEN);
        desk.turnUntilParked();
        assertThat(desk.store.campaigns().find(campaign)).isEmpty();
        assertThat(desk.received()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_campaign_that_was_started_by_hand_instead_is_not_started_again(Cut cut) {
        CampaignKey campaign = desk.scheduled(TEN, "ada@example.org");
        change(cut, () -> desk.start.start(campaign, Schedule.MANUAL));
        desk.control.pause(campaign);

        fireAt(TEN);
        desk.turnUntilParked();
        assertThat(desk.received()).isEmpty();

        desk.control.resume(campaign);
        desk.turnUntilParked();
        assertThat(desk.campaign(campaign).status()).isEqualTo(COMPLETED);
        assertThat(desk.received()).containsExactly("ada@example.org");
    }

    @Test
    void a_schedule_that_fires_twice_starts_once() {
        CampaignKey campaign = desk.scheduled(TEN, "ada@example.org");
        desk.clock.set(TEN);
        long version = desk.campaign(campaign).version();

        start(campaign, version);
        desk.control.pause(campaign);
        start(campaign, version);

        assertThat(desk.campaign(campaign).pauseReason()).isNotNull();
    }

    private void change(Cut cut, Runnable change) {
        desk.schedules.cut(cut);
        if (cut == Cut.NONE) {
            change.run();
        } else {
            assertThat(catchThrowable(change::run)).isInstanceOf(SimulatedCrash.class);
        }
    }

    /** Not a moment too early, and by the mailbox's own turn where no schedule fires. */
    private void assertStartsAt(Instant at, CampaignKey campaign) {
        fireAt(at.minusSeconds(1));
        desk.turn();
        assertThat(desk.campaign(campaign).status()).isEqualTo(SCHEDULED);
        fireAt(at);
        desk.turn();
        assertThat(desk.campaign(campaign).status()).isIn(RUNNING, COMPLETED);
        assertThat(desk.received()).containsExactly("ada@example.org");
    }

    private void fireAt(Instant now) {
        desk.clock.set(now);
        desk.schedules.fire(now).forEach(fired -> start(fired.campaign(), fired.version()));
    }

    private void start(CampaignKey campaign, long version) {
        new StartDueCampaign(desk.store.campaigns(), Clocks.of(desk.clock)).start(campaign, version);
    }
}
