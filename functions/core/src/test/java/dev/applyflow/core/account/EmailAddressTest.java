package dev.applyflow.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"ada@example.com", "a.b+jobs@sub.example.co.uk", "jörg@bücher.example", "o'neil@example.org"})
    void takesRealAddresses(String text) {
        assertThat(EmailAddress.parse(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "ada@",
                "@example.com",
                "ada@localhost",
                "a b@example.com",
                "ada@example..com",
                "ada@example.com\r\nBcc: x@example.com",
                "ada@[127.0.0.1]",
                "Ada <ada@example.com>",
                "<ada@example.com>",
                "ada@example.com (office)",
                "ada @ example.com",
                "ada@example.com ",
                "ada@\u0378üüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüü.example",
                "ada@example.com, bob@example.com"
            })
    void refusesWhatNoMailCouldReach(String text) {
        assertThat(EmailAddress.parse(text)).isEmpty();
    }

    @Test
    void spellingsOfOneMailboxAreOne() {
        assertThat(EmailAddress.of("Ada@BÜCHER.example").normalized())
                .isEqualTo(EmailAddress.of("ada@xn--bcher-kva.example").normalized());
    }

    @Test
    void keepsTheSpellingItWasGiven() {
        assertThat(EmailAddress.of("Ada@Example.com")).hasToString("Ada@Example.com");
    }
}
