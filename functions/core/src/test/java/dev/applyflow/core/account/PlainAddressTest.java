package dev.applyflow.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.sanctionco.jmail.JMail;
import java.net.IDN;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainAddressTest {
    private static final String CHARACTERS = "aaZ09._-+@@..-x!ä ";

    @ParameterizedTest
    @ValueSource(strings = {"anna.berg@berg.example", "a+b_c-d@x1.co.uk", "A@B.de", "jo@a-b.info"})
    void nearly_all_addresses_are_plain(String address) {
        assertThat(PlainAddress.is(address)).isTrue();
    }

    /** A yes of ours is one of JMail's and of IDN's. */
    @Test
    void what_is_plain_is_an_address_to_jmail_as_well() {
        var random = new Random(11);
        int plain = 0;
        for (int i = 0; i < 300_000; i++) {
            String text = random(random, 1 + random.nextInt(8)) + "@" + random(random, 1 + random.nextInt(8)) + ".de";
            if (PlainAddress.is(text)) {
                plain++;
                assertThat(JMail.strictValidator().isValid(text)).as(text).isTrue();
                assertThat(IDN.toASCII(text.substring(text.indexOf('@') + 1)).toLowerCase(Locale.ROOT))
                        .isEqualTo(text.substring(text.indexOf('@') + 1).toLowerCase(Locale.ROOT));
            }
        }
        assertThat(plain).isGreaterThan(1_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "a@",
                "@b.de",
                "a@b",
                "a..b@c.de",
                ".a@c.de",
                "a.@c.de",
                "a@-b.de",
                "a@b-.de",
                "a@b.d",
                "a@b.d1",
                "a@b..de",
                "a@.de",
                "a@b.de.",
                "a b@c.de",
                "a@b@c.de",
                "ä@b.de",
                "a@ä.de",
                "a@[1.2.3.4]",
                "<a@b.de>"
            })
    void everything_else_is_left_to_jmail(String text) {
        assertThat(PlainAddress.is(text)).isFalse();
    }

    @Test
    void what_is_too_long_is_not_plain() {
        assertThat(PlainAddress.is("a".repeat(65) + "@b.de")).isFalse();
        assertThat(PlainAddress.is("a@" + "b".repeat(64) + ".de")).isFalse();
        assertThat(PlainAddress.is("a@" + "b.".repeat(126) + "de")).isFalse();
    }

    private static String random(Random random, int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return text.toString();
    }
}
