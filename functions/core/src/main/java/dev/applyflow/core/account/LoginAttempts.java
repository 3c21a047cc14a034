package dev.applyflow.core.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Counts attempts, exactly, so that nobody can guess for long, not even with many requests at once. */
public interface LoginAttempts {
    /** Counts one attempt if the allowance is not used up; otherwise answers how long it will be. */
    Optional<Duration> count(Attempted by, Allowance allowance, Instant now);

    /** Forgets what was counted. */
    void forget(Attempted by);

    /** So many attempts within a window, which begins with the first. */
    record Allowance(int attempts, Duration window) {}
}
