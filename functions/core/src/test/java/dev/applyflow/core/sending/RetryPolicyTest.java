package dev.applyflow.core.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPolicyTest {
    private final Random random = new Random(1);

    @ParameterizedTest
    @CsvSource({"1, PT1M", "2, PT2M", "3, PT4M", "6, PT32M", "7, PT1H", "8, PT1H", "12, PT1H"})
    void aProblemWaitsTwiceAsLongEachTimeUpToAnHourAndUpToHalfAsMuchAgain(int attempt, Duration least) {
        var delays = Stream.generate(() -> RetryPolicy.delayAfter(attempt, null, random))
                .limit(1_000)
                .sorted()
                .toList();

        assertThat(delays.getFirst()).isBetween(least, least.plus(least.dividedBy(50)));
        assertThat(delays.getLast())
                .isBetween(least.plus(least.multipliedBy(48).dividedBy(100)), least.plus(least.dividedBy(2)));
    }

    @Test
    void whatTheMailboxAsksForIsTheLeast() {
        assertThat(RetryPolicy.delayAfter(1, Duration.ofHours(5), random)).isEqualTo(Duration.ofHours(5));
        assertThat(RetryPolicy.delayAfter(1, Duration.ofSeconds(1), random))
                .isGreaterThanOrEqualTo(Duration.ofMinutes(1));
    }
}
