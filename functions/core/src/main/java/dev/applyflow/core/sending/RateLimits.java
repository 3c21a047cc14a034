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
 * @param version grows with every write
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
}
