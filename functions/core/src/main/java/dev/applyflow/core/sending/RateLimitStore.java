package dev.applyflow.core.sending;

import dev.applyflow.core.account.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The pace of the accounts. Writes name the version they have read and are refused (false) when somebody was faster, except for
 * {@link #wake}, which must not be lost. An account of which nothing is stored reads as empty and writes as
 * {@link RateLimits#fresh}; a wake-up creates it with the default limits, in UTC.
 */
public interface RateLimitStore {
    /** Reads what was last written, never an older state. */
    Optional<RateLimits> find(UserId user);

    /** {@link #find}, or what an account of which nothing is stored writes as. */
    default RateLimits read(UserId user) {
        return find(user).orElseGet(() -> RateLimits.fresh(user, Limits.DEFAULT));
    }

    /** Mailboxes due at {@code now}, the longest due first. May lag behind the last writes, so a turn checks again. */
    List<Due> due(Instant now, int limit);

    /** When the next mailbox becomes due, over all accounts; empty if all are parked. May lag. */
    Optional<Instant> nextDue();

    /** Due again at {@code until}; ends a run of failed turns. */
    boolean postpone(RateLimits read, Instant until, WaitReason reason);

    /** Not due until somebody wakes it; ends a run of failed turns. */
    boolean park(RateLimits read);

    /** Held until the hold ends; parked if only the user can end it. */
    boolean hold(RateLimits read, Hold hold);

    /** Due again at {@code until} after an unexpected error, one more failed turn counted. */
    boolean backOff(RateLimits read, Instant until);

    /** The user's new limits; wakes the mailbox at {@code now}. */
    boolean changeLimits(RateLimits read, Limits changed, Instant now);

    /** Wakes the mailbox at {@code now} whatever its version; {@code endHold} also ends a hold. */
    void wake(UserId user, Instant now, boolean endHold);

    /** @param dueAt names the turn together with the user: the same due instant is the same turn */
    record Due(UserId user, Instant dueAt) {}
}
