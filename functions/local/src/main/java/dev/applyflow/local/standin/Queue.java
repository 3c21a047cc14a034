package dev.applyflow.local.standin;

import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * SQS: ElasticMQ in memory, held to SQS's limits. All it holds is lost when it ends, which the design allows for.
 */
public final class Queue implements AutoCloseable {

    /** How often a message is received before it goes to the dead letters. */
    public static final int RECEIVES = 3;

    private static final Duration RETENTION = Duration.ofMinutes(15);

    private final SQSRestServer server;
    private final URI endpoint;
    private final SqsClient client;

    public Queue() {
        server = SQSRestServerBuilder.withInterface("127.0.0.1")
                .withDynamicPort()
                .start();
        endpoint = URI.create(
                "http://127.0.0.1:" + server.waitUntilStarted().localAddress().getPort());
        client = SqsClient.builder()
                .endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .build();
    }

    /** Any region and credentials are accepted. */
    public URI endpoint() {
        return endpoint;
    }

    /**
     * Makes a FIFO queue for turns and another for its dead letters, {@code name-dead.fifo}.
     *
     * @param name without {@code .fifo}
     * @param visibility how long a received message is hidden, longer than its receiver may take
     * @return the queue's address
     */
    public String createTurns(String name, Duration visibility) {
        var deadLetters = create(name + "-dead.fifo", Map.of());
        var arn = client.getQueueAttributes(
                        request -> request.queueUrl(deadLetters).attributeNames(QueueAttributeName.QUEUE_ARN))
                .attributes()
                .get(QueueAttributeName.QUEUE_ARN);
        return create(
                name + ".fifo",
                Map.of(
                        QueueAttributeName.VISIBILITY_TIMEOUT,
                        "" + visibility.toSeconds(),
                        QueueAttributeName.MESSAGE_RETENTION_PERIOD,
                        "" + RETENTION.toSeconds(),
                        QueueAttributeName.REDRIVE_POLICY,
                        "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":%d}".formatted(arn, RECEIVES)));
    }

    @Override
    public void close() {
        client.close();
        server.stopAndWait();
    }

    private String create(String name, Map<QueueAttributeName, String> further) {
        var attributes = new EnumMap<QueueAttributeName, String>(QueueAttributeName.class);
        attributes.putAll(further);
        attributes.put(QueueAttributeName.FIFO_QUEUE, "true");
        return client.createQueue(request -> request.queueName(name).attributes(attributes))
                .queueUrl();
    }
}
