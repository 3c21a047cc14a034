package dev.applyflow.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.core.account.UserId;
import dev.applyflow.core.sending.RateLimitStore.Due;
import dev.applyflow.core.sending.TurnQueue;
import dev.applyflow.core.sending.TurnQueue.Received;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FakeTurnQueueTest extends TurnQueueContract {
    private static final Duration VISIBILITY = Duration.ofMinutes(2);

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T09:00:00Z"));
    private final FakeTurnQueue queue = new FakeTurnQueue(clock, VISIBILITY);
    private final Due turn = new Due(new UserId(UUID.randomUUID()), clock.instant());

    @Override
    protected TurnQueue queue() {
        return queue;
    }

    @Override
    protected void letVisibilityPass() {
        clock.advance(VISIBILITY);
    }

    @Test
    void the_same_turn_is_swallowed_for_five_minutes_even_after_it_was_deleted() {
        queue.put(List.of(turn));
        queue.receive().forEach(queue::delete);

        clock.advance(Duration.ofMinutes(5).minusMillis(1));
        queue.put(List.of(turn));
        assertThat(queue.receive()).isEmpty();

        clock.advance(Duration.ofMillis(1));
        queue.put(List.of(turn));
        assertThat(queue.receive()).hasSize(1);
    }

    @Test
    void a_turn_is_lost_after_a_quarter_of_an_hour() {
        queue.put(List.of(turn));

        clock.advance(FakeTurnQueue.RETENTION);

        assertThat(queue.receive()).isEmpty();
    }

    @Test
    void a_stale_receipt_deletes_nothing() {
        queue.put(List.of(turn));
        Received first = queue.receive().getFirst();
        letVisibilityPass();
        assertThat(queue.receive()).hasSize(1);

        queue.delete(first);

        assertThat(queue.turns()).containsExactly(turn);
    }

    @Test
    void a_queue_that_lost_everything_takes_the_same_turn_again() {
        queue.put(List.of(turn));
        queue.loseEverything();
        assertThat(queue.receive()).isEmpty();

        queue.put(List.of(turn));

        assertThat(queue.receive()).hasSize(1);
    }
}
