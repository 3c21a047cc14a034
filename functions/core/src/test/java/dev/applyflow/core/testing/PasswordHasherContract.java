package dev.applyflow.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.core.account.Password;
import dev.applyflow.core.account.PasswordHasher;
import org.junit.jupiter.api.Test;

/** What every hasher of passwords keeps to. */
public abstract class PasswordHasherContract {
    private static final Password PASSWORD = new Password("correct hörse battery staple");

    protected abstract PasswordHasher hasher();

    @Test
    void a_password_matches_its_own_hash_only() {
        var hash = hasher().hash(PASSWORD);

        assertThat(hasher().matches(PASSWORD, hash)).isTrue();
        assertThat(hasher().matches(new Password("correct horse battery staple"), hash))
                .isFalse();
    }

    @Test
    void the_same_password_never_has_the_same_hash_twice() {
        assertThat(hasher().hash(PASSWORD)).isNotEqualTo(hasher().hash(PASSWORD));
    }

    @Test
    void a_hash_does_not_show_its_password() {
        assertThat(hasher().hash(PASSWORD).encoded()).doesNotContain("horse", "hörse", "battery");
    }
}
