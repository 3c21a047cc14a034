package dev.applyflow.core.account;

import java.time.Duration;
import java.time.Instant;

/**
 * A user's stay in one browser.
 *
 * @param device the browser, as it introduced itself; at most {@value #MAX_DEVICE_LENGTH} characters
 * @param lastUsedAt to a few minutes
 * @param expiresAt from this instant on the session is no more
 */
public record Session(
        SessionId id, UserId user, String device, Instant createdAt, Instant lastUsedAt, Instant expiresAt) {
    public static final Duration LIFETIME = Duration.ofDays(30);
    public static final int MAX_DEVICE_LENGTH = 200;

    public static Session begin(SessionToken token, UserId user, String device, Instant now) {
        String shown = device.length() > MAX_DEVICE_LENGTH ? device.substring(0, MAX_DEVICE_LENGTH) : device;
        return new Session(token.id(), user, shown, now, now, now.plus(LIFETIME));
    }

    public boolean isExpiredAt(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
