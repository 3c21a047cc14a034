package dev.applyflow.core.testing;

import dev.applyflow.core.account.Password;
import dev.applyflow.core.account.PasswordHash;
import dev.applyflow.core.account.PasswordHasher;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;

/** Costs nothing, hides nothing from a determined reader, and counts how often a real one would have been slow. */
public final class FakePasswordHasher implements PasswordHasher {
    private final AtomicInteger salts = new AtomicInteger();
    private final AtomicInteger work = new AtomicInteger();

    @Override
    public PasswordHash hash(Password password) {
        work.incrementAndGet();
        return encode(password, salts.incrementAndGet());
    }

    @Override
    public boolean matches(Password password, PasswordHash hash) {
        work.incrementAndGet();
        int salt = Integer.parseInt(hash.encoded().substring(0, hash.encoded().indexOf('$')));
        return encode(password, salt).equals(hash);
    }

    /** How many slow calls there were so far. */
    public int work() {
        return work.get();
    }

    private static PasswordHash encode(Password password, int salt) {
        byte[] salted = (salt + password.text()).getBytes(StandardCharsets.UTF_8);
        return new PasswordHash(salt + "$" + Base64.getEncoder().encodeToString(salted));
    }
}
