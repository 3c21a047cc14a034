package dev.applyflow.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReadyKeyTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void a_key_reads_as_it_was_written() {
        ReadyKey key = new ReadyKey(NOON.plusNanos(5), 19_999);

        assertThat(ReadyKey.read(key.toString())).isEqualTo(key);
    }

    @Test
    void keys_sort_by_time_and_then_by_row_as_a_number() {
        assertThat(Stream.of(
                                new ReadyKey(NOON, 10),
                                new ReadyKey(NOON, 9),
                                new ReadyKey(NOON.minusNanos(1), 20_000),
                                new ReadyKey(NOON.plusSeconds(1), 1))
                        .map(ReadyKey::toString)
                        .sorted()
                        .map(text -> ReadyKey.read(text).row()))
                .containsExactly(20_000, 9, 10, 1);
    }

    @Test
    void everything_ready_now_is_up_to_the_last_key_and_nothing_later_is() {
        assertThat(new ReadyKey(NOON, Integer.MAX_VALUE).toString()).isLessThanOrEqualTo(ReadyKey.lastAt(NOON));
        assertThat(new ReadyKey(NOON.plusNanos(1), 1).toString()).isGreaterThan(ReadyKey.lastAt(NOON));
    }
}
