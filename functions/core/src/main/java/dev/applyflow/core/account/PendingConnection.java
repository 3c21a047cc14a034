package dev.applyflow.core.account;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * A user has been sent to the mailbox provider and is expected back.
 *
 * @param state comes back with the user (RFC 6749 §10.12), so that nobody is made to connect somebody else's mailbox
 * @param codeVerifier stays here (RFC 7636), so that a stolen code is worth nothing
 * @param expiresAt from this instant on it is no more
 */
public record PendingConnection(String state, UserId user, String codeVerifier, Instant expiresAt) {
    public static final Duration PATIENCE = Duration.ofMinutes(10);

    /** @param random cryptographically strong */
    static PendingConnection begin(UserId user, Instant now, RandomGenerator random) {
        return new PendingConnection(Secrets.create(random), user, Secrets.create(random), now.plus(PATIENCE));
    }

    String codeChallenge() {
        return Secrets.fingerprint(codeVerifier);
    }

    @Override
    public String toString() {
        return "PendingConnection[user=" + user + "]";
    }
}
