package dev.applyflow.function.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.core.account.Password;
import dev.applyflow.core.account.PasswordHash;
import dev.applyflow.core.account.PasswordHasher;
import dev.applyflow.core.testing.PasswordHasherContract;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class Argon2PasswordHasherTest extends PasswordHasherContract {
    private final Argon2PasswordHasher hasher = new Argon2PasswordHasher(new SecureRandom());

    @Override
    protected PasswordHasher hasher() {
        return hasher;
    }

    @Test
    void the_parameters_are_those_that_were_agreed() {
        assertThat(hasher.hash(new Password("correct horse")).encoded()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void a_hash_of_the_reference_implementation_is_understood_with_its_own_parameters() {
        // From the test suite of the PHC winner's reference implementation.
        var reference = new PasswordHash(
                "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc");

        assertThat(hasher.matches(new Password("password"), reference)).isTrue();
    }
}
