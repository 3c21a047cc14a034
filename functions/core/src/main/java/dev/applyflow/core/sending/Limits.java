package dev.applyflow.core.sending;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How fast an account may send.
 *
 * @param hourly mails in 3,600 seconds, 1 to {@value #MAX_HOURLY}
 * @param daily mails in a day of {@code zone}, 1 to {@value #MAX_DAILY} (Gmail itself allows 500, Workspace 2,000)
 * @param window when mails may leave; null: always
 */
public record Limits(
        int hourly,
        int daily,
        Gap gap,
        ZoneId zone,
        @Nullable SendingWindow window) {
    public static final int MAX_HOURLY = 100;
    public static final int MAX_DAILY = 2_000;

    /** For an account that has chosen nothing yet. The zone is a region, as a user's choice is, not an offset. */
    public static final Limits DEFAULT = defaults(ZoneId.of("UTC"));

    public Limits {
        if (hourly < 1 || hourly > MAX_HOURLY) {
            throw new IllegalArgumentException("the hourly limit is 1 to " + MAX_HOURLY);
        }
        if (daily < 1 || daily > MAX_DAILY) {
            throw new IllegalArgumentException("the daily limit is 1 to " + MAX_DAILY);
        }
    }

    /** 4 an hour, 25 a day, 60 to 300 s apart, at any time of the day. */
    public static Limits defaults(ZoneId zone) {
        return new Limits(4, 25, Gap.DEFAULT, zone, null);
    }
}
