package dev.applyflow.core.account;

import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** The secret that a browser holds: 256 random bits in base64url. It is never stored, only its {@link #id}. */
public record SessionToken(String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");

    /** @throws IllegalArgumentException if it does not look like a token; {@link #parse} answers instead of throwing */
    public SessionToken {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a session token");
        }
    }

    /** @param random cryptographically strong */
    public static SessionToken create(RandomGenerator random) {
        return new SessionToken(Secrets.create(random));
    }

    public static Optional<SessionToken> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new SessionToken(text)) : Optional.empty();
    }

    public SessionId id() {
        return new SessionId(Secrets.fingerprint(value));
    }

    @Override
    public String toString() {
        return "SessionToken[secret]";
    }
}
