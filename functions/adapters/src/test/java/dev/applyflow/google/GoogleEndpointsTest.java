package dev.applyflow.google;

import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.config.Environment;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GoogleEndpointsTest {
    @Test
    void by_default_google_answers() {
        assertThat(read(Map.of())).isEqualTo(GoogleEndpoints.GOOGLE);
    }

    @Test
    void each_endpoint_may_lie_elsewhere() {
        assertThat(read(Map.of(
                        "APPLYFLOW_GMAIL_URL", "http://127.0.0.1:1/",
                        "APPLYFLOW_GOOGLE_AUTHORIZATION_URL", "http://127.0.0.1:1/auth",
                        "APPLYFLOW_GOOGLE_TOKEN_URL", "http://127.0.0.1:1/token",
                        "APPLYFLOW_GOOGLE_REVOCATION_URL", "http://127.0.0.1:1/revoke",
                        "APPLYFLOW_GOOGLE_KEYS_URL", "http://127.0.0.1:1/certs")))
                .isEqualTo(new GoogleEndpoints(
                        URI.create("http://127.0.0.1:1/"),
                        URI.create("http://127.0.0.1:1/auth"),
                        URI.create("http://127.0.0.1:1/token"),
                        URI.create("http://127.0.0.1:1/revoke"),
                        URI.create("http://127.0.0.1:1/certs")));
    }

    private static GoogleEndpoints read(Map<String, String> variables) {
        var environment = new Environment(variables);
        var endpoints = GoogleEndpoints.from(environment);
        environment.check();
        return endpoints.get();
    }
}
