package dev.applyflow.function.campaigns;

import dev.applyflow.aws.EventBridgeSchedules;
import dev.applyflow.config.Environment;
import dev.applyflow.config.ListSettings;
import dev.applyflow.core.campaign.ListLimits;
import dev.applyflow.google.GoogleClient;
import dev.applyflow.google.GoogleEndpoints;
import dev.applyflow.web.Origin;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.regions.Region;

/**
 * What the campaigns function is told by its environment.
 *
 * @param origin where browsers reach the site
 * @param listLimits as the parse function is told
 * @param endpoints of the stand-ins; empty: AWS itself
 */
record CampaignsConfig(
        Origin origin,
        Region region,
        String tablePrefix,
        String uploadsBucket,
        GoogleClient googleClient,
        GoogleEndpoints google,
        ListLimits listLimits,
        Endpoints endpoints) {

    record Endpoints(Optional<URI> dynamoDb, Optional<URI> s3) {}

    /**
     * Further settings that only AWS itself needs.
     *
     * @param kmsKey opens the mailbox tokens
     * @param schedules where one-time schedules go
     */
    record Deployed(CampaignsConfig config, String kmsKey, EventBridgeSchedules.Destination schedules) {}

    /** @throws dev.applyflow.config.InvalidConfiguration naming everything that is missing or malformed */
    static CampaignsConfig from(Map<String, String> variables) {
        var environment = new Environment(variables);
        var config = in(environment);
        environment.check();
        return config.get();
    }

    /** @throws dev.applyflow.config.InvalidConfiguration naming everything that is missing or malformed */
    static Deployed deployed(Map<String, String> variables) {
        var environment = new Environment(variables);
        var config = in(environment);
        var kmsKey = environment.required("KMS_KEY");
        var group = environment.required("SCHEDULE_GROUP");
        var sender = environment.required("SEND_FUNCTION_ARN");
        var role = environment.required("SCHEDULER_ROLE_ARN");
        environment.check();
        return new Deployed(
                config.get(),
                kmsKey.get(),
                new EventBridgeSchedules.Destination(group.get(), sender.get(), role.get()));
    }

    private static Supplier<CampaignsConfig> in(Environment environment) {
        var origin = environment.required("ORIGIN", Origin::parse);
        var prefix = environment.required("TABLE_PREFIX");
        var bucket = environment.required("UPLOADS_BUCKET");
        var clientId = environment.required("GOOGLE_CLIENT_ID");
        var clientSecret = environment.required("GOOGLE_CLIENT_SECRET");
        var google = GoogleEndpoints.from(environment);
        var listLimits = ListSettings.limits(environment);
        var dynamoDb = environment.optional("DYNAMODB_ENDPOINT", URI::create);
        var s3 = environment.optional("S3_ENDPOINT", URI::create);
        return () -> new CampaignsConfig(
                origin.get(),
                Region.of(environment.awsRegion()),
                prefix.get(),
                bucket.get(),
                new GoogleClient(clientId.get(), clientSecret.get()),
                google.get(),
                listLimits.get(),
                new Endpoints(dynamoDb.get(), s3.get()));
    }
}
