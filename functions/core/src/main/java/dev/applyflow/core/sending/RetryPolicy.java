package dev.applyflow.core.sending;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A mail that met a passing problem waits a minute, then twice as long each time up to an hour, with up to half as much again at
 * random, never less than the mailbox asked for, and gives up after {@value #MAX_ATTEMPTS} attempts.
 */
final class RetryPolicy {
    static final int MAX_ATTEMPTS = 12;

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);

    private RetryPolicy() {}

    static boolean isExhaustedBy(int attempt) {
        return attempt >= MAX_ATTEMPTS;
    }

    /** @param attempt the attempt that failed, 1 for the first */
    static Duration delayAfter(int attempt, @Nullable Duration askedFor, RandomGenerator random) {
        Duration base = FIRST.multipliedBy(1L << Math.clamp(attempt - 1, 0, 10));
        Duration capped = base.compareTo(LONGEST) < 0 ? base : LONGEST;
        Duration jittered = capped.plusMillis(random.nextLong(capped.toMillis() / 2 + 1));
        return askedFor != null && askedFor.compareTo(jittered) > 0 ? askedFor : jittered;
    }
}
