package dev.applyflow.core.sending;

import java.time.Duration;
import java.time.Instant;

/** The permission to begin sending one mail, good from {@code start} up to but without {@code end}. Never refunded. */
public record Slot(Instant start, Instant end) {
    public static final Duration LENGTH = Duration.ofSeconds(30);

    public boolean isOpenAt(Instant now) {
        return !now.isBefore(start) && now.isBefore(end);
    }
}
