package dev.applyflow.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortableInstantTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-02T09:00:00Z",
                "2026-03-02T09:00:00.5Z",
                "2026-03-02T09:00:00.000000001Z",
                "1970-01-01T00:00:00Z",
                "9999-12-31T23:59:59.999999999Z"
            })
    void an_instant_reads_as_it_was_written_and_has_one_width(String text) {
        Instant instant = Instant.parse(text);

        assertThat(SortableInstant.read(SortableInstant.write(instant))).isEqualTo(instant);
        assertThat(SortableInstant.write(instant)).hasSize("2026-03-02T09:00:00.000000000Z".length());
    }

    @Test
    void the_order_of_the_texts_is_the_order_of_the_instants() {
        var random = new Random(7);
        List<Instant> instants = Stream.generate(() -> Instant.parse("2026-03-02T09:00:00Z")
                        .plusNanos(random.nextLong(4) * 100_000_000 + random.nextLong(3)))
                .limit(500)
                .toList();

        List<String> texts =
                instants.stream().map(SortableInstant::write).sorted().toList();

        assertThat(texts)
                .containsExactlyElementsOf(
                        instants.stream().sorted().map(SortableInstant::write).toList());
    }
}
