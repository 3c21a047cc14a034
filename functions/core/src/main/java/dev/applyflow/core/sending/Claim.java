package dev.applyflow.core.sending;

import java.time.Duration;
import java.time.Instant;

/**
 * The exclusive right to send one mail, held by one attempt until it settles the mail or, in real time, until {@code leaseUntil}.
 *
 * @param at when it was taken, in real time
 */
public record Claim(ClaimId id, MailKey mail, Instant at, Instant leaseUntil) {
    /** Longer than all calls of an attempt together may take: each has a deadline of 30 s. */
    public static final Duration LEASE = Duration.ofMinutes(3);

    public boolean isExpiredAt(Instant realNow) {
        return !realNow.isBefore(leaseUntil);
    }
}
