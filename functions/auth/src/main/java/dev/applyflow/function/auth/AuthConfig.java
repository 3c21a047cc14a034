package dev.applyflow.function.auth;

import dev.applyflow.config.Environment;
import dev.applyflow.google.GoogleClient;
import dev.applyflow.google.GoogleEndpoints;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.regions.Region;

/**
 * What the function is told by its environment.
 *
 * @param dynamoDb of the stand-in; empty: AWS itself
 */
record AuthConfig(
        AuthSettings settings,
        Region region,
        String tablePrefix,
        Optional<URI> dynamoDb,
        GoogleClient googleClient,
        GoogleEndpoints google) {

    /** Where tokens are sealed by KMS. */
    record Deployed(AuthConfig config, String kmsKey) {}

    /** @throws dev.applyflow.config.InvalidConfiguration naming everything that is missing or malformed */
    static AuthConfig from(Map<String, String> variables) {
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

    private static Supplier<AuthConfig> in(Environment environment) {
        var settings = AuthSettings.in(environment);
        var prefix = environment.required("TABLE_PREFIX");
        var dynamoDb = environment.optional("DYNAMODB_ENDPOINT", URI::create);
        var clientId = environment.required("GOOGLE_CLIENT_ID");
        var clientSecret = environment.required("GOOGLE_CLIENT_SECRET");
        var google = GoogleEndpoints.from(environment);
        return () -> new AuthConfig(
                settings.get(),
                Region.of(environment.awsRegion()),
                prefix.get(),
                dynamoDb.get(),
                new GoogleClient(clientId.get(), clientSecret.get()),
                google.get());
    }
}
