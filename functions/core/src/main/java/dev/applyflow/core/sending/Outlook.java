package dev.applyflow.core.sending;

import dev.applyflow.core.campaign.Campaign;
import dev.applyflow.core.campaign.PauseReason;
import dev.applyflow.core.campaign.Schedule;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign waits for, and until when: computed from the same state and by the same limiter that decide the sending.
 *
 * @param until null if only the user can end the wait, or nobody knows when it ends
 * @param end when the last mail is expected to have left; null if that cannot be told
 */
public record Outlook(
        WaitReason reason,
        @Nullable Instant until,
        @Nullable Instant end) {

    /** @param pendingOfAccount how many mails wait in all running campaigns of the account, which share its limits */
    public static Optional<Outlook> of(Campaign campaign, RateLimits pace, int pendingOfAccount, Instant now) {
        return switch (campaign.status()) {
            case RUNNING -> Optional.of(ofRunning(pace, pendingOfAccount, now));
            case SCHEDULED ->
                campaign.schedule() instanceof Schedule.At(Instant start)
                        ? Optional.of(new Outlook(WaitReason.START, start, null))
                        : Optional.empty();
            case PAUSED ->
                Optional.of(openEnded(
                        campaign.pauseReason() == PauseReason.BY_USER
                                ? WaitReason.PAUSED
                                : WaitReason.TOO_MANY_FAILURES));
            case PARSING -> Optional.of(openEnded(WaitReason.IMPORT));
            case DRAFT, READY ->
                campaign.schedule() instanceof Schedule.Auto && campaign.pendingImport() != null
                        ? Optional.of(openEnded(WaitReason.IMPORT))
                        : Optional.empty();
            case COMPLETED, CANCELLED, DELETING -> Optional.empty();
        };
    }

    private static Outlook openEnded(WaitReason reason) {
        return new Outlook(reason, null, null);
    }

    private static Outlook ofRunning(RateLimits pace, int pending, Instant now) {
        if (pace.hold() != null && pace.isHeldAt(now)) {
            Instant until = pace.hold().until();
            return new Outlook(pace.hold().reason(), until, until == null ? null : Forecast.end(pace, pending, until));
        }
        Instant due = pace.nextSendAt() == null || pace.nextSendAt().isBefore(now) ? now : pace.nextSendAt();
        if (pace.turnFailures() >= RateLimits.STALLED_AFTER) {
            return new Outlook(WaitReason.STALLED, due, null);
        }
        Instant end = Forecast.end(pace, pending, due);
        Limiter.Start start = Limiter.earliest(pace.limits(), pace.usage(), due);
        if (start.reason() != null) {
            return new Outlook(start.reason(), start.at(), end);
        }
        WaitReason stored = pace.waitReason() == null || !due.isAfter(now) ? WaitReason.TICK : pace.waitReason();
        return new Outlook(stored, due, end);
    }
}
