package dev.applyflow.core.sending;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was granted so far. An hour and a day are counted until the instant they end, which is kept: a change of zone or of a limit
 * cannot end them early. Null instants: none began yet.
 *
 * @param gapEndsAt no slot begins before this; the gap counts from the end of the last slot
 * @param lastSlotAt the start of the last slot
 */
public record Usage(
        @Nullable Instant hourStart,
        @Nullable Instant hourEnd,
        int emailsThisHour,
        @Nullable Instant dayStart,
        @Nullable Instant dayEnd,
        int emailsToday,
        @Nullable Instant gapEndsAt,
        @Nullable Instant lastSlotAt) {

    public static final Usage NONE = new Usage(null, null, 0, null, null, 0, null, null);

    /** The same, without an hour or a day that is over at {@code now}: what a person calls used. */
    public Usage at(Instant now) {
        boolean hourRuns = hourEnd != null && now.isBefore(hourEnd);
        boolean dayRuns = dayEnd != null && now.isBefore(dayEnd);
        return new Usage(
                hourRuns ? hourStart : null,
                hourRuns ? hourEnd : null,
                hourRuns ? emailsThisHour : 0,
                dayRuns ? dayStart : null,
                dayRuns ? dayEnd : null,
                dayRuns ? emailsToday : 0,
                gapEndsAt,
                lastSlotAt);
    }
}
