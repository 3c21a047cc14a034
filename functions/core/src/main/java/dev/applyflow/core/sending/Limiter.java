package dev.applyflow.core.sending;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Decides when an account may send its next mail. Pure: the same limits, usage and instant give the same answer, whoever asks.
 *
 * <ol>
 *   <li>Start at {@code now}.
 *   <li>Let each rule (gap, hour, day, sending window) push the start to the first instant that it allows, a slot's length included.
 *   <li>Repeat until no rule pushes. At {@code now}: granted. Later: wait, for the rule that pushed last.
 * </ol>
 *
 * Every rule only ever pushes forward and none is undone by another, so the loop ends.
 */
public final class Limiter {
    static final int SECONDS_PER_HOUR = 3_600;

    private Limiter() {}

    public static LimiterDecision decide(Limits limits, Usage usage, Instant now, RandomGenerator random) {
        Start start = earliest(limits, usage, now);
        return start.reason() == null
                ? grant(limits, usage, now, random)
                : new LimiterDecision.WaitUntil(start.at(), start.reason());
    }

    /** @param reason what binds longest; null if nothing does and {@code at} is the instant that was asked for */
    public record Start(Instant at, @Nullable WaitReason reason) {
        private Start notBefore(@Nullable Instant bound, WaitReason why) {
            return bound != null && bound.isAfter(at) ? new Start(bound, why) : this;
        }
    }

    /** The first instant, not before {@code now}, at which a slot can be granted. */
    public static Start earliest(Limits limits, Usage usage, Instant now) {
        Start start = new Start(now, null).notBefore(usage.gapEndsAt(), WaitReason.GAP);
        while (true) {
            Start pushed = afterWindow(limits, afterDay(limits, usage, afterHour(limits, usage, start)));
            if (pushed.equals(start)) {
                return start;
            }
            start = pushed;
        }
    }

    private static Start afterHour(Limits limits, Usage usage, Start start) {
        boolean full = usage.emailsThisHour() >= limits.hourly();
        return afterPeriod(usage.hourEnd(), full, WaitReason.HOURLY_LIMIT, start);
    }

    private static Start afterDay(Limits limits, Usage usage, Start start) {
        boolean full = usage.emailsToday() >= limits.daily();
        Start inCountedDay = afterPeriod(usage.dayEnd(), full, WaitReason.DAILY_LIMIT, start);
        // A new day would begin with this slot: it must not end before the slot does.
        Instant midnight = nextMidnight(inCountedDay.at(), limits.zone());
        boolean opensNewDay = usage.dayEnd() == null || !inCountedDay.at().isBefore(usage.dayEnd());
        return opensNewDay && inCountedDay.at().plus(Slot.LENGTH).isAfter(midnight)
                ? inCountedDay.notBefore(midnight, WaitReason.LIMIT_RESET)
                : inCountedDay;
    }

    private static Start afterPeriod(@Nullable Instant end, boolean full, WaitReason whenFull, Start start) {
        if (end == null || !start.at().isBefore(end)) {
            return start;
        }
        if (full) {
            return start.notBefore(end, whenFull);
        }
        return start.at().plus(Slot.LENGTH).isAfter(end) ? start.notBefore(end, WaitReason.LIMIT_RESET) : start;
    }

    private static Start afterWindow(Limits limits, Start start) {
        return limits.window() == null
                ? start
                : start.notBefore(
                        limits.window().earliest(start.at(), Slot.LENGTH, limits.zone()), WaitReason.SENDING_WINDOW);
    }

    private static LimiterDecision grant(Limits limits, Usage usage, Instant now, RandomGenerator random) {
        Slot slot = new Slot(now, now.plus(Slot.LENGTH));
        boolean newHour = usage.hourEnd() == null || !now.isBefore(usage.hourEnd());
        boolean newDay = usage.dayEnd() == null || !now.isBefore(usage.dayEnd());
        Usage after = new Usage(
                newHour ? now : usage.hourStart(),
                newHour ? now.plusSeconds(SECONDS_PER_HOUR) : usage.hourEnd(),
                newHour ? 1 : usage.emailsThisHour() + 1,
                newDay ? now : usage.dayStart(),
                newDay ? nextMidnight(now, limits.zone()) : usage.dayEnd(),
                newDay ? 1 : usage.emailsToday() + 1,
                slot.end().plus(limits.gap().pick(random)),
                now);
        return new LimiterDecision.Granted(slot, after);
    }

    /** The first instant of the next local day, which is not always 00:00: DST changes at midnight in some zones. */
    private static Instant nextMidnight(Instant now, ZoneId zone) {
        return LocalDate.ofInstant(now, zone).plusDays(1).atStartOfDay(zone).toInstant();
    }
}
