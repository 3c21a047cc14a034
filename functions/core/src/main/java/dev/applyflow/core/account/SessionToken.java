package dev.applyflow.core.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
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
        byte[] bits = new byte[32];
        random.nextBytes(bits);
        return new SessionToken(base64(bits));
    }

    public static Optional<SessionToken> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new SessionToken(text)) : Optional.empty();
    }

    /** SHA-256 of the token. With 256 random bits there is nothing to guess, so a slow hash would only cost time. */
    public SessionId id() {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return new SessionId(base64(sha256.digest(value.getBytes(StandardCharsets.US_ASCII))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "SessionToken[secret]";
    }
}
