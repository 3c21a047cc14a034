package dev.applyflow.core.sending;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How far two mails are apart: a new random duration each time, from {@code min} to {@code max}, whole seconds, both at most an hour. */
public record Gap(Duration min, Duration max) {
    public static final Duration LONGEST = Duration.ofHours(1);
    public static final Gap DEFAULT = new Gap(Duration.ofSeconds(60), Duration.ofSeconds(300));

    public Gap {
        if (min.isNegative() || max.compareTo(min) < 0 || max.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "a gap goes from 0 s to at most 3600 s, and its end is not before its start");
        }
    }

    public Duration pick(RandomGenerator random) {
        return Duration.ofSeconds(random.nextLong(min.toSeconds(), max.toSeconds() + 1));
    }

    public Duration mean() {
        return min.plus(max).dividedBy(2);
    }
}
