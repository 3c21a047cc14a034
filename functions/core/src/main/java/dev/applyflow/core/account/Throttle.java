package dev.applyflow.core.account;

import dev.applyflow.core.account.LoginAttempts.Allowance;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** How often anybody may try to get in. An attempt counts before its password is looked at. */
public final class Throttle {
    static final Allowance PER_ACCOUNT = new Allowance(10, Duration.ofMinutes(15));
    /** A whole office may share one. */
    static final Allowance PER_NETWORK = new Allowance(50, Duration.ofMinutes(15));

    private final LoginAttempts attempts;
    private final InstantSource clock;

    public Throttle(LoginAttempts attempts, InstantSource clock) {
        this.attempts = attempts;
        this.clock = clock;
    }

    /** How long to wait; empty if the attempt may be made. */
    Optional<Duration> delay(String networkAddress) {
        return attempts.count(Attempted.from(networkAddress), PER_NETWORK, clock.instant());
    }

    /** How long to wait; empty if the attempt may be made. */
    Optional<Duration> delay(String networkAddress, EmailAddress account) {
        return delay(networkAddress).or(() -> attempts.count(Attempted.account(account), PER_ACCOUNT, clock.instant()));
    }

    void succeeded(EmailAddress account) {
        attempts.forget(Attempted.account(account));
    }
}
