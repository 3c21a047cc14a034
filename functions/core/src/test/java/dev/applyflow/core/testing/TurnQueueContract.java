package dev.applyflow.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.core.account.UserId;
import dev.applyflow.core.sending.RateLimitStore.Due;
import dev.applyflow.core.sending.TurnQueue;
import dev.applyflow.core.sending.TurnQueue.Received;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every queue of turns keeps to. */
public abstract class TurnQueueContract {
    private static final Instant DUE = Instant.parse("2026-03-02T09:00:00.123Z");

    protected abstract TurnQueue queue();

    /** Lets received turns that were not deleted come again. */
    protected abstract void letVisibilityPass();

    @Test
    void an_empty_queue_gives_nothing() {
        assertThat(queue().receive()).isEmpty();
    }

    @Test
    void putting_nothing_is_no_error() {
        queue().put(List.of());

        assertThat(queue().receive()).isEmpty();
    }

    @Test
    void a_turn_comes_as_it_was_put() {
        Due turn = new Due(user(), DUE);

        queue().put(List.of(turn));

        assertThat(receiveAll()).extracting(Received::turn).containsExactly(turn);
    }

    @Test
    void many_turns_at_once_all_come_in_batches_of_at_most_ten() {
        List<Due> turns = java.util.stream.IntStream.range(0, 25)
                .mapToObj(i -> new Due(user(), DUE.plusSeconds(i)))
                .toList();

        queue().put(turns);

        assertThat(receiveAll()).extracting(Received::turn).containsExactlyInAnyOrderElementsOf(turns);
    }

    @Test
    void the_same_turn_put_again_is_swallowed() {
        Due turn = new Due(user(), DUE);

        queue().put(List.of(turn));
        queue().put(List.of(turn));

        assertThat(receiveAll()).hasSize(1);
    }

    @Test
    void another_due_time_is_another_turn_of_the_same_mailbox_and_comes_later() {
        UserId user = user();
        Due first = new Due(user, DUE);
        Due second = new Due(user, DUE.plusMillis(1));

        queue().put(List.of(first));
        queue().put(List.of(second));

        assertThat(receiveAll()).extracting(Received::turn).containsExactly(first, second);
    }

    @Test
    void a_mailbox_whose_turn_is_in_somebodys_hands_does_not_hold_up_others() {
        UserId busy = user();
        Due other = new Due(user(), DUE);
        queue().put(List.of(new Due(busy, DUE)));
        assertThat(queue().receive()).hasSize(1);

        queue().put(List.of(new Due(busy, DUE.plusSeconds(60)), other));

        assertThat(queue().receive()).extracting(Received::turn).containsExactly(other);
    }

    @Test
    void what_was_not_deleted_comes_again() {
        Due turn = new Due(user(), DUE);
        queue().put(List.of(turn));
        assertThat(queue().receive()).hasSize(1);
        assertThat(queue().receive()).isEmpty();

        letVisibilityPass();

        assertThat(queue().receive()).extracting(Received::turn).containsExactly(turn);
    }

    @Test
    void what_was_deleted_never_comes_again() {
        queue().put(List.of(new Due(user(), DUE)));
        queue().receive().forEach(queue()::delete);

        letVisibilityPass();

        assertThat(queue().receive()).isEmpty();
    }

    /** Receives and deletes until nothing is left. */
    private List<Received> receiveAll() {
        var all = new ArrayList<Received>();
        for (List<Received> batch = queue().receive(); !batch.isEmpty(); batch = queue().receive()) {
            assertThat(batch).hasSizeLessThanOrEqualTo(10);
            batch.forEach(queue()::delete);
            all.addAll(batch);
        }
        return all;
    }

    private static UserId user() {
        return new UserId(UUID.randomUUID());
    }
}
