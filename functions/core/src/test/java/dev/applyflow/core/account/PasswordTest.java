package dev.applyflow.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PasswordTest {
    @Test
    void keyboards_that_compose_their_letters_differently_type_the_same_password() {
        assertThat(new Password("h\u00f6rse")).isEqualTo(new Password("ho\u0308rse"));
    }

    @Test
    void an_empty_or_endless_password_is_none() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Password(""));
        assertThatIllegalArgumentException().isThrownBy(() -> new Password("x".repeat(201)));
    }

    @Test
    void it_shows_in_no_log() {
        assertThat(new Password("correct horse").toString()).doesNotContain("horse");
    }
}
