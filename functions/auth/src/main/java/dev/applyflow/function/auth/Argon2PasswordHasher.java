package dev.applyflow.function.auth;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import dev.applyflow.core.account.Password;
import dev.applyflow.core.account.PasswordHash;
import dev.applyflow.core.account.PasswordHasher;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/**
 * Argon2id (RFC 9106) with OWASP's parameters: 19 MiB, 2 passes, 1 lane. A hash names its own, so that stronger ones can be chosen
 * later.
 */
final class Argon2PasswordHasher implements PasswordHasher {
    private static final Argon2Function ARGON2ID = Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);
    private static final int SALT_BYTES = 16;

    private final SecureRandom random;

    Argon2PasswordHasher(SecureRandom random) {
        this.random = random;
    }

    @Override
    public PasswordHash hash(Password password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new PasswordHash(ARGON2ID.hash(bytes(password), salt).getResult());
    }

    @Override
    public boolean matches(Password password, PasswordHash hash) {
        byte[] encoded = hash.encoded().getBytes(StandardCharsets.US_ASCII);
        return Argon2Function.getInstanceFromHash(hash.encoded()).check(bytes(password), encoded);
    }

    private static byte[] bytes(Password password) {
        return password.text().getBytes(StandardCharsets.UTF_8);
    }
}
