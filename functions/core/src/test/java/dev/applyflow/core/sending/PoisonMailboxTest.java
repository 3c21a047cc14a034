package dev.applyflow.core.sending;

import static dev.applyflow.core.sending.Desk.NINE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.core.Clocks;
import dev.applyflow.core.account.UserId;
import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.testing.FakeTurnQueue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A mailbox whose turns keep breaking off, beside one that is well. */
class PoisonMailboxTest {
    private static final UserId POISON = new UserId(new UUID(6, 6));

    private final Desk desk = new Desk();
    private final CampaignKey campaign = desk.running("ada@example.org", "bob@example.org", "cyd@example.org");
    private final Sender sender = desk.sender(new FakeTurnQueue(desk.clock, Duration.ofMinutes(6)), POISON);

    @Test
    void it_does_not_hold_up_others_and_is_tried_less_and_less_often() {
        desk.store.rateLimits().wake(POISON, NINE, false);
        int tried = 0;
        for (int minute = 0; minute < 180; minute++) {
            long before = poison().version();
            sender.run(desk.clock.instant().plus(Duration.ofMinutes(14)));
            tried += poison().version() > before ? 1 : 0;
            desk.pass(Duration.ofMinutes(1));
        }

        assertThat(desk.received()).containsExactly("ada@example.org", "bob@example.org", "cyd@example.org");
        assertThat(desk.campaign(campaign).counters().isDone()).isTrue();
        // After 1, 2, 4, 8, 16, 32 and 64 minutes.
        assertThat(tried).isBetween(6, 9);
        assertThat(poison().turnFailures()).isEqualTo(tried);
        assertThat(poison().waitReason()).isEqualTo(WaitReason.STALLED);
    }

    @Test
    void it_is_tried_at_once_when_it_is_woken() {
        desk.store.rateLimits().wake(POISON, NINE, false);
        for (int turn = 0; turn < RateLimits.STALLED_AFTER; turn++) {
            desk.clock.set(poison().nextSendAt());
            sender.run(desk.clock.instant().plus(Duration.ofMinutes(14)));
        }
        desk.pass(Duration.ofSeconds(1));
        assertThat(poison().isDueAt(desk.clock.instant())).isFalse();

        new ChangeLimits(desk.store.rateLimits(), Clocks.of(desk.clock)).tryAgainNow(POISON);
        sender.run(desk.clock.instant().plus(Duration.ofMinutes(14)));

        assertThat(poison().turnFailures()).isEqualTo(RateLimits.STALLED_AFTER + 1);
    }

    @Test
    void it_waits_twice_as_long_each_time_up_to_an_hour_or_so_and_is_stalled_from_the_third_time_on() {
        desk.store.rateLimits().wake(POISON, NINE, false);
        var minutes = new ArrayList<Long>();
        var reasons = new ArrayList<WaitReason>();
        for (int turn = 0; turn < 9; turn++) {
            desk.clock.set(poison().nextSendAt());
            sender.run(desk.clock.instant().plus(Duration.ofMinutes(14)));
            minutes.add(Duration.between(desk.clock.instant(), poison().nextSendAt())
                    .toMinutes());
            reasons.add(poison().waitReason());
        }

        assertThat(minutes).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 64L, 64L, 64L);
        assertThat(reasons.subList(0, RateLimits.STALLED_AFTER))
                .containsExactly(WaitReason.RETRY, WaitReason.RETRY, WaitReason.STALLED);
        assertThat(reasons.subList(RateLimits.STALLED_AFTER, 9)).containsOnly(WaitReason.STALLED);
    }

    private RateLimits poison() {
        return desk.store.rateLimits().find(POISON).orElseThrow();
    }
}
