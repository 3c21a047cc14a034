package dev.applyflow.local.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.core.account.UserId;
import dev.applyflow.core.campaign.CampaignId;
import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.Schedules;
import dev.applyflow.core.testing.SchedulesContract;
import dev.applyflow.core.testing.SettableClock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TimerSchedulesTest extends SchedulesContract {
    private final SettableClock clock = new SettableClock(NOW);
    private final List<Fired> fired = new ArrayList<>();
    private final TimerSchedules schedules =
            new TimerSchedules(clock, (campaign, version) -> fired.add(new Fired(campaign, version)));

    @AfterEach
    void close() {
        schedules.close();
    }

    @Override
    protected Schedules schedules() {
        return schedules;
    }

    @Override
    protected List<Fired> firedUntil(Instant instant) {
        fired.clear();
        clock.set(instant);
        schedules.fireDue();
        return List.copyOf(fired);
    }

    @Test
    void a_target_that_fails_does_not_keep_others_from_being_invoked() {
        var invoked = new ArrayList<Long>();
        try (var failing = new TimerSchedules(clock, (_, version) -> {
            invoked.add(version);
            throw new IllegalStateException("version " + version);
        })) {
            failing.put(campaign(), 1, NOW.plusSeconds(60));
            failing.put(campaign(), 2, NOW.plusSeconds(60));
            clock.set(NOW.plusSeconds(60));

            failing.fireDue();
        }

        assertThat(invoked).containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    void the_timer_rings_by_itself_and_not_early() throws InterruptedException {
        var invoked = new LinkedBlockingQueue<Instant>();
        try (var real = new TimerSchedules(InstantSource.system(), (_, _) -> invoked.add(Instant.now()))) {
            Instant at = Instant.now().plusMillis(100);

            real.put(campaign(), 1, at);

            assertThat(invoked.poll(20, TimeUnit.SECONDS)).isNotNull().isAfterOrEqualTo(at);
        }
    }

    private static CampaignKey campaign() {
        return new CampaignKey(new UserId(UUID.randomUUID()), new CampaignId(UUID.randomUUID()));
    }
}
