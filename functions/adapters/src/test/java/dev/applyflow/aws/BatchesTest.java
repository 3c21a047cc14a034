package dev.applyflow.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

class BatchesTest {
    private final Queue<Integer> done = new ConcurrentLinkedQueue<>();

    @Test
    void all_is_done_when_it_returns() {
        Batches.inParallel(List.of(1, 2, 3, 4, 5), 2, done::addAll);

        assertThat(done).containsExactlyInAnyOrder(1, 2, 3, 4, 5);
    }

    @Test
    void where_a_batch_fails_for_good_the_whole_does_but_not_before_the_others_are_done() {
        assertThatThrownBy(() -> Batches.inParallel(List.of(1, 2, 3, 4, 5), 2, batch -> {
                    if (batch.contains(1)) {
                        throw new IllegalStateException("throttled");
                    }
                    done.addAll(batch);
                }))
                .hasMessage("throttled");
        assertThat(done).containsExactlyInAnyOrder(3, 4, 5);
    }
}
