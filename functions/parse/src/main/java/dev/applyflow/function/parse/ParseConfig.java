package dev.applyflow.function.parse;

import dev.applyflow.config.Environment;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.regions.Region;

/**
 * What the parse function is told by its environment.
 *
 * @param dynamoDb of the stand-in; empty: AWS itself
 * @param s3 of the stand-in; empty: AWS itself
 */
record ParseConfig(Region region, String tablePrefix, String uploadsBucket, Optional<URI> dynamoDb, Optional<URI> s3) {
    /** @throws dev.applyflow.config.InvalidConfiguration naming everything that is missing or malformed */
    static ParseConfig from(Map<String, String> variables) {
        var environment = new Environment(variables);
        var prefix = environment.required("TABLE_PREFIX");
        var bucket = environment.required("UPLOADS_BUCKET");
        var dynamoDb = environment.optional("DYNAMODB_ENDPOINT", URI::create);
        var s3 = environment.optional("S3_ENDPOINT", URI::create);
        environment.check();
        return new ParseConfig(
                Region.of(variables.getOrDefault("AWS_REGION", "us-east-1")),
                prefix.get(),
                bucket.get(),
                dynamoDb.get(),
                s3.get());
    }
}
