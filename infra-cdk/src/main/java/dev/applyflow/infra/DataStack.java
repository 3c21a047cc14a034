package dev.applyflow.infra;

import io.github.cdklabs.cdknag.NagPackSuppression;
import io.github.cdklabs.cdknag.NagSuppressions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.BillingMode;
import software.amazon.awscdk.services.dynamodb.GlobalSecondaryIndexProps;
import software.amazon.awscdk.services.dynamodb.PointInTimeRecoverySpecification;
import software.amazon.awscdk.services.dynamodb.ProjectionType;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.CorsRule;
import software.amazon.awscdk.services.s3.HttpMethods;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.amazon.awscdk.services.sqs.DeadLetterQueue;
import software.amazon.awscdk.services.sqs.DeduplicationScope;
import software.amazon.awscdk.services.sqs.FifoThroughputLimit;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.constructs.Construct;

/** What ApplyFlow keeps: its tables, the uploads, and the queue of turns, which may be lost. */
public final class DataStack extends Stack {
    private static final Duration LAMBDA_TIMEOUT = Duration.minutes(5);

    public DataStack(Construct scope, String id, Settings settings) {
        super(scope, id);
        table(settings, "users", text("id"), null);
        Table sessions = table(settings, "sessions", text("id"), null);
        sessions.addGlobalSecondaryIndex(index("by_user", text("user_id"), text("last_used_at"), ProjectionType.ALL));
        table(settings, "campaigns", text("user_id"), text("item"));
        table(settings, "companies", text("list"), number("row"));
        Table emailLogs = table(settings, "email_logs", text("list"), number("row"));
        emailLogs.addGlobalSecondaryIndex(index("pending", text("list"), text("ready"), ProjectionType.KEYS_ONLY));
        Table rateLimits = table(settings, "rate_limits", text("user_id"), null);
        rateLimits.addGlobalSecondaryIndex(index("due", text("due"), text("next_send_at"), ProjectionType.KEYS_ONLY));
        table(settings, "mailboxes", text("user_id"), null);
        table(settings, "contacted", text("user_id"), text("address"));
        uploads(settings);
        turns();
    }

    /**
     * @param tablePrefix tells the deployments in one account apart
     * @param origin where the SPA is served from, which may put uploads
     * @param expiring the tables whose items expire, all by the attribute {@code expires_at}
     */
    public record Settings(String tablePrefix, String origin, List<String> expiring) {
        public Settings {
            expiring = List.copyOf(expiring);
        }

        public static Settings of(String tablePrefix, String origin) {
            return new Settings(tablePrefix, origin, List.of("users", "sessions", "rate_limits", "mailboxes"));
        }
    }

    private Table table(Settings settings, String name, Attribute partition, @Nullable Attribute sort) {
        var table = Table.Builder.create(this, name)
                .tableName(settings.tablePrefix() + name)
                .partitionKey(partition)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .pointInTimeRecoverySpecification(PointInTimeRecoverySpecification.builder()
                        .pointInTimeRecoveryEnabled(true)
                        .build())
                .deletionProtection(true)
                .removalPolicy(RemovalPolicy.RETAIN);
        if (sort != null) {
            table.sortKey(sort);
        }
        if (settings.expiring().contains(name)) {
            table.timeToLiveAttribute("expires_at");
        }
        return table.build();
    }

    private void uploads(Settings settings) {
        var bucket = Bucket.Builder.create(this, "uploads")
                .encryption(BucketEncryption.S3_MANAGED)
                .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
                .enforceSsl(true)
                .cors(List.of(CorsRule.builder()
                        .allowedMethods(List.of(HttpMethods.PUT))
                        .allowedOrigins(List.of(settings.origin()))
                        .allowedHeaders(List.of("*"))
                        .build()))
                // A list is read within minutes; what is left of it are its rows.
                .lifecycleRules(List.of(LifecycleRule.builder()
                        .prefix("lists/")
                        .expiration(Duration.days(30))
                        .build()))
                .removalPolicy(RemovalPolicy.RETAIN)
                .build();
        NagSuppressions.addResourceSuppressions(
                bucket,
                List.of(NagPackSuppression.builder()
                        .id("AwsSolutions-S1")
                        .reason("Only presigned requests and the functions reach it; a second bucket for logs of them"
                                + " would keep what the owner may want to have deleted.")
                        .build()));
    }

    private void turns() {
        var dead = Queue.Builder.create(this, "dead-turns")
                .fifo(true)
                .encryption(QueueEncryption.SQS_MANAGED)
                .enforceSsl(true)
                .retentionPeriod(Duration.days(14))
                .build();
        Queue.Builder.create(this, "send-turns")
                .fifo(true)
                .deduplicationScope(DeduplicationScope.MESSAGE_GROUP)
                .fifoThroughputLimit(FifoThroughputLimit.PER_MESSAGE_GROUP_ID)
                .encryption(QueueEncryption.SQS_MANAGED)
                .enforceSsl(true)
                .visibilityTimeout(LAMBDA_TIMEOUT.plus(Duration.minutes(1)))
                .retentionPeriod(Duration.minutes(15))
                .deadLetterQueue(
                        DeadLetterQueue.builder().queue(dead).maxReceiveCount(3).build())
                .build();
    }

    private static Attribute text(String name) {
        return Attribute.builder().name(name).type(AttributeType.STRING).build();
    }

    private static Attribute number(String name) {
        return Attribute.builder().name(name).type(AttributeType.NUMBER).build();
    }

    private static GlobalSecondaryIndexProps index(
            String name, Attribute partition, Attribute sort, ProjectionType projection) {
        return GlobalSecondaryIndexProps.builder()
                .indexName(name)
                .partitionKey(partition)
                .sortKey(sort)
                .projectionType(projection)
                .build();
    }
}
