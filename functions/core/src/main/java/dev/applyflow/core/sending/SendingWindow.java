package dev.applyflow.core.sending;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;

/** The days of the week, and the hours of these days, in which mails may leave: from {@code from}, up to but without {@code to}. */
public record SendingWindow(Set<DayOfWeek> days, LocalTime from, LocalTime to) {
    /** Shorter than a quarter of an hour is more likely a slip than a wish, and could fall into a DST gap whole. */
    public static final Duration SHORTEST = Duration.ofMinutes(15);

    public SendingWindow {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("a sending window has at least one day");
        }
        if (Duration.between(from, to).compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException(
                    "a sending window ends at least 15 minutes after it starts, on the same day");
        }
        days = Set.copyOf(EnumSet.copyOf(days));
    }

    /** The earliest instant not before {@code from} at which a stay of {@code length} fits into the window. */
    Instant earliest(Instant start, Duration length, ZoneId zone) {
        // Eight days hold every weekday even if today's window is over; a ninth covers a day whose window DST
        // swallowed.
        LocalDate today = LocalDate.ofInstant(start, zone);
        for (int ahead = 0; ahead <= 15; ahead++) {
            LocalDate day = today.plusDays(ahead);
            if (!days.contains(day.getDayOfWeek())) {
                continue;
            }
            Instant opens = day.atTime(from).atZone(zone).toInstant();
            Instant closes = day.atTime(to).atZone(zone).toInstant();
            Instant candidate = start.isAfter(opens) ? start : opens;
            if (!candidate.plus(length).isAfter(closes)) {
                return candidate;
            }
        }
        throw new IllegalStateException("no opening within two weeks: the window is shorter than a slot");
    }
}
