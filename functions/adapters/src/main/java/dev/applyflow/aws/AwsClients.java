package dev.applyflow.aws;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * How every AWS client of ApplyFlow is built: on one HTTP client, and in one region.
 *
 * <p>Where an endpoint is given it is a stand-in's. It gets made-up credentials, so that real ones never reach it.
 */
public final class AwsClients {
    /** What stand-ins are given, and may insist on. */
    public static final AwsCredentials MADE_UP = AwsBasicCredentials.create("local", "local-secret");

    /** More than ever ask at once: a sender takes 64 turns side by side. */
    private static final int CONNECTIONS = 128;

    private AwsClients() {}

    /** @param endpoint null: AWS itself */
    public static DynamoDbClient dynamoDb(Region region, @Nullable URI endpoint) {
        return dynamoDbBuilder(region, endpoint).build();
    }

    /** For a client that needs more, such as somebody who counts its requests. */
    public static DynamoDbClientBuilder dynamoDbBuilder(Region region, @Nullable URI endpoint) {
        return configured(DynamoDbClient.builder(), region, endpoint)
                .overrideConfiguration(
                        override -> override.retryStrategy(retry -> retry.retryOnException(PassingFailures::includes)));
    }

    /** @param endpoint null: AWS itself */
    public static S3Client s3(Region region, @Nullable URI endpoint) {
        return configured(S3Client.builder(), region, endpoint)
                .forcePathStyle(endpoint != null)
                .build();
    }

    /** Signs requests for others to make; {@code endpoint} null: AWS itself. */
    public static S3Presigner s3Presigner(Region region, @Nullable URI endpoint) {
        var builder = S3Presigner.builder().region(region);
        if (endpoint != null) {
            builder.endpointOverride(endpoint)
                    .credentialsProvider(StaticCredentialsProvider.create(MADE_UP))
                    .serviceConfiguration(S3Configuration.builder()
                            .pathStyleAccessEnabled(true)
                            .build());
        }
        return builder.build();
    }

    /** @param endpoint null: AWS itself */
    public static SqsClient sqs(Region region, @Nullable URI endpoint) {
        return configured(SqsClient.builder(), region, endpoint).build();
    }

    /** @param endpoint null: AWS itself */
    public static KmsClient kms(Region region, @Nullable URI endpoint) {
        return configured(KmsClient.builder(), region, endpoint).build();
    }

    /** @param endpoint null: AWS itself */
    public static SchedulerClient scheduler(Region region, @Nullable URI endpoint) {
        return configured(SchedulerClient.builder(), region, endpoint).build();
    }

    /** @param endpoint null: AWS itself, with the credentials of the function's role */
    public static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B configured(
            B builder, Region region, @Nullable URI endpoint) {
        builder.httpClientBuilder(Apache5HttpClient.builder().maxConnections(CONNECTIONS))
                .region(region);
        return endpoint == null
                ? builder
                : builder.endpointOverride(endpoint).credentialsProvider(StaticCredentialsProvider.create(MADE_UP));
    }
}
