package dev.applyflow.function.send;

import dev.applyflow.config.Environment;
import dev.applyflow.google.GoogleClient;
import dev.applyflow.google.GoogleEndpoints;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.regions.Region;

/**
 * What the send function is told by its environment.
 *
 * @param endpoints of the stand-ins; empty: AWS itself
 */
record SendConfig(
        Region region,
        String tablePrefix,
        String uploadsBucket,
        String turnsQueueUrl,
        GoogleClient googleClient,
        GoogleEndpoints google,
        Endpoints endpoints) {

    record Endpoints(Optional<URI> dynamoDb, Optional<URI> s3, Optional<URI> sqs) {}

    /** Where tokens are sealed by KMS. */
    record Deployed(SendConfig config, String kmsKey) {}

    /** @throws dev.applyflow.config.InvalidConfiguration naming everything that is missing or malformed */
    static SendConfig from(Map<String, String> variables) {
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
        environment.check();
        return new Deployed(config.get(), kmsKey.get());
    }

    private static Supplier<SendConfig> in(Environment environment) {
        var prefix = environment.required("TABLE_PREFIX");
        var bucket = environment.required("UPLOADS_BUCKET");
        var queue = environment.required("TURNS_QUEUE_URL");
        var clientId = environment.required("GOOGLE_CLIENT_ID");
        var clientSecret = environment.required("GOOGLE_CLIENT_SECRET");
        var google = GoogleEndpoints.from(environment);
        var dynamoDb = environment.optional("DYNAMODB_ENDPOINT", URI::create);
        var s3 = environment.optional("S3_ENDPOINT", URI::create);
        var sqs = environment.optional("SQS_ENDPOINT", URI::create);
        return () -> new SendConfig(
                Region.of(environment.awsRegion()),
                prefix.get(),
                bucket.get(),
                queue.get(),
                new GoogleClient(clientId.get(), clientSecret.get()),
                google.get(),
                new Endpoints(dynamoDb.get(), s3.get(), sqs.get()));
    }
}
