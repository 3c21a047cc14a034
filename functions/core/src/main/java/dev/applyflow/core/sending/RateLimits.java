package dev.applyflow.core.sending;

import dev.applyflow.core.account.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The pace of one account, as it was read: its limits, what it used of them, and when its mailbox is due.
 *
 * @param hold null if nothing holds the mailbox
 * @param inFlight the one mail this account is sending, or has left unfinished; null if there is none
 * @param nextSendAt when the mailbox is due, in sending time; null while it is parked
 * @param waitReason why it is not due earlier; null if it is simply due
 * @param turnFailures turns in a row that ended in an unexpected error
 * @param wake grows whenever something happens for which a parked mailbox must look again
 * @param version grows with every write; 0: nothing is stored yet, and the first write creates it
 */
public record RateLimits(
        UserId user,
        Limits limits,
        Usage usage,
        @Nullable Hold hold,
        @Nullable Claim inFlight,
        @Nullable Instant nextSendAt,
        @Nullable WaitReason waitReason,
        int turnFailures,
        long wake,
        long version) {

    /** From so many failed turns in a row on, the mailbox is shown as stalled. */
    public static final int STALLED_AFTER = 3;

    public static RateLimits fresh(UserId user, Limits limits) {
        return new RateLimits(user, limits, Usage.NONE, null, null, null, null, 0, 0, 0);
    }

    public boolean isDueAt(Instant now) {
        return nextSendAt != null && !now.isBefore(nextSendAt);
    }

    public boolean isHeldAt(Instant now) {
        return hold != null && !hold.isOverAt(now);
    }

    /** Uses a slot for one mail; due again at {@code lookAgainAt}, should its attempt never end. */
    public RateLimits claimed(Usage after, Claim claim, Instant lookAgainAt) {
        return written(limits, after, hold, claim, lookAgainAt, WaitReason.RECOVERY, turnFailures, wake);
    }

    /**
     * The attempt in flight has ended. If somebody has woken the mailbox since it began, {@code next} was computed without knowing
     * of it: the mailbox is then due at the earlier of both, and a hold is left for the next turn to find again.
     */
    public RateLimits settled(Outbox.Next next, boolean wokenMeanwhile) {
        if (wokenMeanwhile) {
            boolean wokenIsEarlier = nextSendAt != null && nextSendAt.isBefore(next.at());
            return written(limits, usage, hold, null, wokenIsEarlier ? nextSendAt : next.at(), null, 0, wake);
        }
        boolean onlyUserEndsHold = next.hold() != null && next.hold().until() == null;
        return written(limits, usage, next.hold(), null, onlyUserEndsHold ? null : next.at(), next.reason(), 0, wake);
    }

    public RateLimits postponed(Instant until, WaitReason reason) {
        return written(limits, usage, hold, inFlight, until, reason, 0, wake);
    }

    public RateLimits parked() {
        return written(limits, usage, hold, inFlight, null, null, 0, wake);
    }

    public RateLimits held(Hold changed) {
        return written(limits, usage, changed, inFlight, changed.until(), changed.reason(), 0, wake);
    }

    public RateLimits backedOff(Instant until) {
        WaitReason reason = turnFailures + 1 < STALLED_AFTER ? WaitReason.RETRY : WaitReason.STALLED;
        return written(limits, usage, hold, inFlight, until, reason, turnFailures + 1, wake);
    }

    public RateLimits limitedTo(Limits changed, Instant now) {
        return written(changed, usage, hold, inFlight, now, null, turnFailures, wake + 1);
    }

    public RateLimits woken(Instant now, boolean endHold) {
        return written(limits, usage, endHold ? null : hold, inFlight, now, null, turnFailures, wake + 1);
    }

    private RateLimits written(
            Limits newLimits,
            Usage newUsage,
            @Nullable Hold newHold,
            @Nullable Claim newInFlight,
            @Nullable Instant newNextSendAt,
            @Nullable WaitReason newWaitReason,
            int newTurnFailures,
            long newWake) {
        return new RateLimits(
                user,
                newLimits,
                newUsage,
                newHold,
                newInFlight,
                newNextSendAt,
                newWaitReason,
                newTurnFailures,
                newWake,
                version + 1);
    }
}
