package dev.applyflow.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.applyflow.core.account.SessionToken;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest {
    @ParameterizedTest
    @CsvSource({
        "https://Mail.Example/, https://mail.example",
        "https://mail.example:443, https://mail.example",
        "https://mail.example:8443, https://mail.example:8443",
        "http://127.0.0.1:8080, http://127.0.0.1:8080",
        "HTTP://LOCALHOST:80, http://localhost"
    })
    void is_written_as_browsers_write_it(String configured, String sent) {
        assertThat(Origin.parse(configured).value()).isEqualTo(sent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mail.example", "https://", "ftp://mail.example", "https://mail.example/app", "a b"})
    void anything_else_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Origin.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://mail.example", "http://127.0.0.1:8080", "http://localhost:5173", "http://[::1]:80"})
    void a_cookie_is_bound_to_its_host_wherever_browsers_allow_that(String origin) {
        assertThat(cookie(origin))
                .startsWith("__Host-applyflow=")
                .contains("; Path=/;", "; HttpOnly", "; SameSite=Lax", "; Secure", "; Max-Age=2592000")
                .doesNotContain("Domain");
    }

    @Test
    void plain_http_elsewhere_gets_a_cookie_that_browsers_take() {
        assertThat(cookie("http://box.lan:8080")).startsWith("applyflow=").doesNotContain("Secure");
    }

    private static String cookie(String origin) {
        return new SessionCookie(Origin.parse(origin)).carrying(SessionToken.create(new Random(7)));
    }
}
