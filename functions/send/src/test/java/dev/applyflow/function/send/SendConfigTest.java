package dev.applyflow.function.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.applyflow.config.InvalidConfiguration;
import dev.applyflow.google.GoogleClient;
import dev.applyflow.google.GoogleEndpoints;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;

class SendConfigTest {
    private static final Map<String, String> REQUIRED = Map.of(
            "APPLYFLOW_TABLE_PREFIX", "applyflow-",
            "APPLYFLOW_UPLOADS_BUCKET", "uploads",
            "APPLYFLOW_TURNS_QUEUE_URL", "https://sqs.example/1/send-turns.fifo",
            "APPLYFLOW_GOOGLE_CLIENT_ID", "client",
            "APPLYFLOW_GOOGLE_CLIENT_SECRET", "s3cret");

    @Test
    void everything_that_is_missing_is_named_at_once() {
        assertThatThrownBy(() -> SendConfig.deployed(Map.of()))
                .isInstanceOf(InvalidConfiguration.class)
                .hasMessage("APPLYFLOW_TABLE_PREFIX is missing; APPLYFLOW_UPLOADS_BUCKET is missing; "
                        + "APPLYFLOW_TURNS_QUEUE_URL is missing; APPLYFLOW_GOOGLE_CLIENT_ID is missing; "
                        + "APPLYFLOW_GOOGLE_CLIENT_SECRET is missing; APPLYFLOW_KMS_KEY is missing");
    }

    @Test
    void the_rest_has_defaults() {
        assertThat(SendConfig.from(REQUIRED))
                .isEqualTo(new SendConfig(
                        Region.US_EAST_1,
                        "applyflow-",
                        "uploads",
                        "https://sqs.example/1/send-turns.fifo",
                        new GoogleClient("client", "s3cret"),
                        GoogleEndpoints.GOOGLE,
                        new SendConfig.Endpoints(Optional.empty(), Optional.empty(), Optional.empty())));
    }

    @Test
    void stand_ins_are_told_by_their_endpoints() {
        var variables = new HashMap<>(REQUIRED);
        variables.put("AWS_REGION", "eu-central-1");
        variables.put("APPLYFLOW_DYNAMODB_ENDPOINT", "http://127.0.0.1:8000");
        variables.put("APPLYFLOW_S3_ENDPOINT", "http://127.0.0.1:8001");
        variables.put("APPLYFLOW_SQS_ENDPOINT", "http://127.0.0.1:8002");
        variables.put("APPLYFLOW_GMAIL_URL", "http://127.0.0.1:8003/");
        var config = SendConfig.from(variables);

        assertThat(config.region()).isEqualTo(Region.EU_CENTRAL_1);
        assertThat(config.endpoints())
                .isEqualTo(new SendConfig.Endpoints(
                        Optional.of(URI.create("http://127.0.0.1:8000")),
                        Optional.of(URI.create("http://127.0.0.1:8001")),
                        Optional.of(URI.create("http://127.0.0.1:8002"))));
        assertThat(config.google().gmail()).isEqualTo(URI.create("http://127.0.0.1:8003/"));
    }

    @Test
    void what_is_deployed_opens_tokens_by_kms() {
        var variables = new HashMap<>(REQUIRED);
        variables.put("APPLYFLOW_KMS_KEY", "alias/applyflow");

        assertThat(SendConfig.deployed(variables))
                .isEqualTo(new SendConfig.Deployed(SendConfig.from(REQUIRED), "alias/applyflow"));
    }
}
