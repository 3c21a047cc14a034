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
    void the_timer_rings_by_itself_and_not_early() throws InterruptedException {
        var invoked = new LinkedBlockingQueue<Instant>();
        var campaign = new CampaignKey(new UserId(UUID.randomUUID()), new CampaignId(UUID.randomUUID()));
        try (var real = new TimerSchedules(InstantSource.system(), (_, _) -> invoked.add(Instant.now()))) {
            Instant at = Instant.now().plusMillis(100);

            real.put(campaign, 1, at);

            assertThat(invoked.poll(20, TimeUnit.SECONDS)).isNotNull().isAfterOrEqualTo(at);
        }
    }
}
