package dev.applyflow.function.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.applyflow.config.InvalidConfiguration;
import dev.applyflow.core.account.Users.Admission;
import dev.applyflow.google.GoogleClient;
import dev.applyflow.google.GoogleEndpoints;
import dev.applyflow.web.Origin;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;

class AuthConfigTest {
    private static final Map<String, String> REQUIRED = Map.of(
            "APPLYFLOW_ORIGIN", "https://mail.example",
            "APPLYFLOW_TABLE_PREFIX", "applyflow-",
            "APPLYFLOW_GOOGLE_CLIENT_ID", "client",
            "APPLYFLOW_GOOGLE_CLIENT_SECRET", "s3cret");

    @Test
    void everything_that_is_missing_is_named_at_once() {
        assertThatThrownBy(() -> AuthConfig.deployed(Map.of()))
                .isInstanceOf(InvalidConfiguration.class)
                .hasMessage("APPLYFLOW_ORIGIN is missing; APPLYFLOW_TABLE_PREFIX is missing; "
                        + "APPLYFLOW_GOOGLE_CLIENT_ID is missing; APPLYFLOW_GOOGLE_CLIENT_SECRET is missing; "
                        + "APPLYFLOW_KMS_KEY is missing");
    }

    @Test
    void the_rest_has_defaults() {
        assertThat(AuthConfig.from(REQUIRED))
                .isEqualTo(new AuthConfig(
                        new AuthSettings(
                                new Origin("https://mail.example"),
                                Admission.FIRST_ONLY,
                                new Visitors(Optional.empty()),
                                Optional.empty()),
                        Region.US_EAST_1,
                        "applyflow-",
                        Optional.empty(),
                        new GoogleClient("client", "s3cret"),
                        GoogleEndpoints.GOOGLE));
    }

    @Test
    void everything_can_be_told() {
        var variables = new HashMap<>(REQUIRED);
        variables.put("AWS_REGION", "eu-central-1");
        variables.put("APPLYFLOW_REGISTRATION", "open");
        variables.put("APPLYFLOW_VISITOR_ADDRESS_HEADER", "cloudfront-viewer-address");
        variables.put("APPLYFLOW_SANDBOX_URL", "/sandbox");
        variables.put("APPLYFLOW_DYNAMODB_ENDPOINT", "http://127.0.0.1:8000");
        variables.put("APPLYFLOW_GOOGLE_TOKEN_URL", "http://127.0.0.1:8001/token");
        var config = AuthConfig.from(variables);

        assertThat(config.region()).isEqualTo(Region.EU_CENTRAL_1);
        assertThat(config.settings().admission()).isEqualTo(Admission.EVERYBODY);
        assertThat(config.settings().visitors()).isEqualTo(new Visitors(Optional.of("cloudfront-viewer-address")));
        assertThat(config.settings().sandbox()).contains(URI.create("/sandbox"));
        assertThat(config.dynamoDb()).contains(URI.create("http://127.0.0.1:8000"));
        assertThat(config.google().token()).isEqualTo(URI.create("http://127.0.0.1:8001/token"));
    }

    @Test
    void registration_is_open_or_closed() {
        var variables = new HashMap<>(REQUIRED);
        variables.put("APPLYFLOW_REGISTRATION", "ajar");

        assertThatThrownBy(() -> AuthConfig.from(variables)).hasMessage("APPLYFLOW_REGISTRATION is malformed");
    }

    @Test
    void what_is_deployed_seals_by_kms() {
        var variables = new HashMap<>(REQUIRED);
        variables.put("APPLYFLOW_KMS_KEY", "alias/applyflow");

        assertThat(AuthConfig.deployed(variables))
                .isEqualTo(new AuthConfig.Deployed(AuthConfig.from(REQUIRED), "alias/applyflow"));
    }
}
