package dev.applyflow.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.applyflow.local.standin.CannotStart;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalOptionsTest {
    private static final Map<String, String> CLIENT =
            Map.of("APPLYFLOW_GOOGLE_CLIENT_ID", "id", "APPLYFLOW_GOOGLE_CLIENT_SECRET", "secret");

    @Test
    void nothingHasToBeSaid() {
        var options = LocalOptions.from(Map.of("APPLYFLOW_HOME", "/checkout"));

        assertThat(options)
                .isEqualTo(new LocalOptions(Path.of("/checkout"), Path.of("/checkout/.applyflow"), 8080, false));
        assertThat(options.sendsForReal()).isFalse();
    }

    @Test
    void everythingCanBeSaid() {
        assertThat(LocalOptions.from(Map.of(
                        "APPLYFLOW_HOME",
                        "/checkout",
                        "APPLYFLOW_STATE",
                        "/state",
                        "APPLYFLOW_PORT",
                        "0",
                        "APPLYFLOW_SKIP_WAITS",
                        "true",
                        "APPLYFLOW_LIST_ROWS",
                        "500")))
                .isEqualTo(new LocalOptions(
                        Path.of("/checkout"),
                        Path.of("/state"),
                        0,
                        true,
                        Map.of(),
                        Map.of("APPLYFLOW_LIST_ROWS", "500")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"eighty", "-1", "65536"})
    void aPortThatIsNoneIsNamed(String port) {
        assertThatThrownBy(() -> LocalOptions.from(Map.of("APPLYFLOW_PORT", port)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContainingAll("APPLYFLOW_PORT is " + port, "from 0 to 65535");
    }

    @Test
    void aGoogleClientOfOnesOwnSendsForRealAndHasAStateOfItsOwn() {
        var options = LocalOptions.from(CLIENT);

        assertThat(options.sendsForReal()).isTrue();
        assertThat(options.google()).isEqualTo(CLIENT);
        assertThat(options.state()).endsWithRaw(Path.of(".applyflow/gmail"));
    }

    @Test
    void halfAClientIsRefusedAndTheOtherHalfNamed() {
        assertThatThrownBy(() -> LocalOptions.from(Map.of("APPLYFLOW_GOOGLE_CLIENT_ID", "id")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("APPLYFLOW_GOOGLE_CLIENT_ID is set, but not APPLYFLOW_GOOGLE_CLIENT_SECRET");
    }

    @Test
    void anEmptyClientIsNone() {
        assertThat(LocalOptions.from(Map.of("APPLYFLOW_GOOGLE_CLIENT_ID", "", "APPLYFLOW_GOOGLE_CLIENT_SECRET", " "))
                        .google())
                .isEmpty();
    }

    @Test
    void realWaitsCannotBeSkipped() {
        var environment = new HashMap<>(CLIENT);
        environment.put("APPLYFLOW_SKIP_WAITS", "true");

        assertThatThrownBy(() -> LocalOptions.from(environment))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("APPLYFLOW_SKIP_WAITS");

        environment.put("APPLYFLOW_GMAIL_URL", "http://127.0.0.1:1/");
        assertThat(LocalOptions.from(environment).sendsForReal())
                .as("somewhere else than at Google")
                .isFalse();
    }
}
