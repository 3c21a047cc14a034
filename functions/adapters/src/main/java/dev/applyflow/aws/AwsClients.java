package dev.applyflow.aws;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * How every AWS client of ApplyFlow is built: on the JDK's own HTTP client, which starts fastest, and in one region.
 *
 * <p>Where an endpoint is given it is a stand-in's. It gets made-up credentials, so that real ones never reach it.
 */
public final class AwsClients {
    private static final StaticCredentialsProvider MADE_UP =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));

    private AwsClients() {}

    /** @param endpoint null: AWS itself */
    public static DynamoDbClient dynamoDb(Region region, @Nullable URI endpoint) {
        return configured(DynamoDbClient.builder(), region, endpoint).build();
    }

    /** @param endpoint null: AWS itself, with the credentials of the function's role */
    public static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B configured(
            B builder, Region region, @Nullable URI endpoint) {
        builder.httpClientBuilder(UrlConnectionHttpClient.builder()).region(region);
        return endpoint == null ? builder : builder.endpointOverride(endpoint).credentialsProvider(MADE_UP);
    }
}
