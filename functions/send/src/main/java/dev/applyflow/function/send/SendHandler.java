package dev.applyflow.function.send;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.applyflow.aws.AwsClients;
import dev.applyflow.aws.DynamoDbCampaignContents;
import dev.applyflow.aws.DynamoDbCampaigns;
import dev.applyflow.aws.DynamoDbImportedRows;
import dev.applyflow.aws.DynamoDbMailboxes;
import dev.applyflow.aws.DynamoDbOutbox;
import dev.applyflow.aws.DynamoDbRateLimitStore;
import dev.applyflow.aws.KmsTokenSealer;
import dev.applyflow.aws.S3Resumes;
import dev.applyflow.aws.SqsTurnQueue;
import dev.applyflow.aws.Tables;
import dev.applyflow.core.Clocks;
import dev.applyflow.core.account.TokenSealer;
import dev.applyflow.core.campaign.StartDueCampaign;
import dev.applyflow.core.sending.Sender;
import dev.applyflow.core.sending.SendingPorts;
import dev.applyflow.core.sending.Turn;
import dev.applyflow.core.sending.TurnReport;
import dev.applyflow.google.GmailTransports;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The send Lambda: invoked each minute, and when a campaign's start has come. */
public final class SendHandler implements RequestHandler<Map<String, Object>, Void> {
    /** A tick asks again in a minute: an empty queue is not worth waiting at. */
    private static final Duration QUEUE_WAIT = Duration.ZERO;

    private final StartDueCampaign startDue;
    private final Sender sender;
    private final Clocks clocks;

    /** As Lambda starts it. */
    public SendHandler() {
        this(SendConfig.from(System.getenv()), Clocks.of(InstantSource.system()));
    }

    private SendHandler(SendConfig config, Clocks clocks) {
        this(
                config,
                clocks,
                new KmsTokenSealer(
                        AwsClients.kms(config.region(), null), config.kmsKey().orElseThrow()),
                _ -> {});
    }

    /**
     * As one machine starts it.
     *
     * @param listener told of every turn, besides the log
     */
    public SendHandler(
            Map<String, String> environment, Clocks clocks, TokenSealer sealer, Consumer<TurnReport> listener) {
        this(SendConfig.from(environment), clocks, sealer, listener);
    }

    private SendHandler(SendConfig config, Clocks clocks, TokenSealer sealer, Consumer<TurnReport> listener) {
        SendingPorts ports = ports(config, clocks, sealer);
        var queue = new SqsTurnQueue(
                AwsClients.sqs(config.region(), config.endpoints().sqs().orElse(null)),
                config.turnsQueueUrl(),
                QUEUE_WAIT);
        this.clocks = clocks;
        this.startDue = new StartDueCampaign(ports.campaigns(), clocks);
        this.sender = new Sender(
                ports.rateLimits(),
                queue,
                new Turn(ports, clocks, new SecureRandom()),
                clocks,
                new TurnLog().andThen(listener));
    }

    @Override
    public Void handleRequest(Map<String, Object> event, Context context) {
        if (Invocation.of(event) instanceof Invocation.CampaignDue(var campaign, long version)) {
            startDue.start(campaign, version);
        }
        sender.run(clocks.realNow().plusMillis(context.getRemainingTimeInMillis()));
        return null;
    }

    private static SendingPorts ports(SendConfig config, Clocks clocks, TokenSealer sealer) {
        DynamoDbClient dynamoDb = AwsClients.dynamoDb(
                config.region(), config.endpoints().dynamoDb().orElse(null));
        var tables = new Tables(config.tablePrefix());
        var transports = new GmailTransports(
                new DynamoDbMailboxes(dynamoDb, tables), sealer, config.googleClient(), config.google(), clocks.real());
        return new SendingPorts(
                new DynamoDbRateLimitStore(dynamoDb, tables),
                new DynamoDbCampaigns(dynamoDb, tables),
                new DynamoDbCampaignContents(dynamoDb, tables),
                new DynamoDbImportedRows(dynamoDb, tables),
                new DynamoDbOutbox(dynamoDb, tables),
                new S3Resumes(
                        AwsClients.s3(config.region(), config.endpoints().s3().orElse(null)), config.uploadsBucket()),
                transports);
    }
}
