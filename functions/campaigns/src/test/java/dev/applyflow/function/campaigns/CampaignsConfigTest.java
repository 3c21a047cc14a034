package dev.applyflow.function.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.applyflow.aws.EventBridgeSchedules;
import dev.applyflow.config.InvalidConfiguration;
import dev.applyflow.core.campaign.ListLimits;
import dev.applyflow.google.GoogleClient;
import dev.applyflow.google.GoogleEndpoints;
import dev.applyflow.web.Origin;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;

class CampaignsConfigTest {
    private static final Map<String, String> REQUIRED = Map.of(
            "APPLYFLOW_ORIGIN", "https://mail.example",
            "APPLYFLOW_TABLE_PREFIX", "applyflow-",
            "APPLYFLOW_UPLOADS_BUCKET", "uploads",
            "APPLYFLOW_GOOGLE_CLIENT_ID", "client",
            "APPLYFLOW_GOOGLE_CLIENT_SECRET", "s3cret");

    @Test
    void everything_that_is_missing_is_named_at_once() {
        assertThatThrownBy(() -> CampaignsConfig.deployed(Map.of()))
                .isInstanceOf(InvalidConfiguration.class)
                .hasMessage("APPLYFLOW_ORIGIN is missing; APPLYFLOW_TABLE_PREFIX is missing; "
                        + "APPLYFLOW_UPLOADS_BUCKET is missing; APPLYFLOW_GOOGLE_CLIENT_ID is missing; "
                        + "APPLYFLOW_GOOGLE_CLIENT_SECRET is missing; APPLYFLOW_KMS_KEY is missing; "
                        + "APPLYFLOW_SCHEDULE_GROUP is missing; APPLYFLOW_SEND_FUNCTION_ARN is missing; "
                        + "APPLYFLOW_SCHEDULER_ROLE_ARN is missing");
    }

    @Test
    void the_rest_has_defaults() {
        assertThat(CampaignsConfig.from(REQUIRED))
                .isEqualTo(new CampaignsConfig(
                        new Origin("https://mail.example"),
                        Region.US_EAST_1,
                        "applyflow-",
                        "uploads",
                        new GoogleClient("client", "s3cret"),
                        GoogleEndpoints.GOOGLE,
                        ListLimits.DEFAULT,
                        new CampaignsConfig.Endpoints(Optional.empty(), Optional.empty())));
    }

    @Test
    void stand_ins_are_told_by_their_endpoints_and_limits_by_their_names() {
        var variables = new HashMap<>(REQUIRED);
        variables.put("AWS_REGION", "eu-central-1");
        variables.put("APPLYFLOW_DYNAMODB_ENDPOINT", "http://127.0.0.1:8000");
        variables.put("APPLYFLOW_S3_ENDPOINT", "http://127.0.0.1:8001");
        variables.put("APPLYFLOW_GMAIL_URL", "http://127.0.0.1:8002/");
        variables.put("APPLYFLOW_LIST_ROWS", "50000");
        var config = CampaignsConfig.from(variables);

        assertThat(config.region()).isEqualTo(Region.EU_CENTRAL_1);
        assertThat(config.listLimits()).isEqualTo(new ListLimits(10, 50_000));
        assertThat(config.endpoints().dynamoDb()).contains(URI.create("http://127.0.0.1:8000"));
        assertThat(config.endpoints().s3()).contains(URI.create("http://127.0.0.1:8001"));
        assertThat(config.google().gmail()).isEqualTo(URI.create("http://127.0.0.1:8002/"));
    }

    @Test
    void what_is_deployed_seals_by_kms_and_schedules_by_eventbridge() {
        var variables = new HashMap<>(REQUIRED);
        variables.put("APPLYFLOW_KMS_KEY", "alias/applyflow");
        variables.put("APPLYFLOW_SCHEDULE_GROUP", "campaigns");
        variables.put("APPLYFLOW_SEND_FUNCTION_ARN", "arn:aws:lambda:eu-central-1:1:function:send");
        variables.put("APPLYFLOW_SCHEDULER_ROLE_ARN", "arn:aws:iam::1:role/scheduler");

        assertThat(CampaignsConfig.deployed(variables))
                .isEqualTo(new CampaignsConfig.Deployed(
                        CampaignsConfig.from(REQUIRED),
                        "alias/applyflow",
                        new EventBridgeSchedules.Destination(
                                "campaigns",
                                "arn:aws:lambda:eu-central-1:1:function:send",
                                "arn:aws:iam::1:role/scheduler")));
    }
}
