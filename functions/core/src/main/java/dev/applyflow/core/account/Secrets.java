package dev.applyflow.core.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.random.RandomGenerator;

/** Random texts nobody can guess, and their fingerprints; both 256 bits in base64url, 43 characters. */
final class Secrets {
    private Secrets() {}

    /** @param random cryptographically strong */
    static String create(RandomGenerator random) {
        byte[] bits = new byte[32];
        random.nextBytes(bits);
        return base64(bits);
    }

    /** SHA-256. Good enough for secrets of 256 random bits: with nothing to guess, a slow hash would only cost time. */
    static String fingerprint(String secret) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return base64(sha256.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
