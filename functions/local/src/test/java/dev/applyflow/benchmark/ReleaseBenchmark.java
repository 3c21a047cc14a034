package dev.applyflow.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.aws.AwsClients;
import dev.applyflow.aws.SqsTurnQueue;
import dev.applyflow.core.Clocks;
import dev.applyflow.core.account.UserId;
import dev.applyflow.core.sending.Sender;
import dev.applyflow.core.sending.SendingPorts;
import dev.applyflow.core.sending.Sweep;
import dev.applyflow.core.sending.Turn;
import dev.applyflow.core.testing.FakeMailTransports;
import dev.applyflow.core.testing.FakeResumes;
import dev.applyflow.core.testing.FakeUploads;
import dev.applyflow.core.testing.Scene;
import dev.applyflow.core.testing.SettableClock;
import dev.applyflow.core.testing.Stores;
import dev.applyflow.local.adapter.DynamoDbStores;
import dev.applyflow.local.standin.Queue;
import dev.applyflow.local.standin.StandIns;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * How long it takes to release those who are due, among more and more who are not: the query, the queue, and a turn each that finds
 * nothing to send. Writes target/benchmarks/release.txt.
 */
@Isolated("measures")
@Tag("soak")
class ReleaseBenchmark {
    private static final String PREFIX = "release-benchmark-";
    private static final Instant NEXT_YEAR = Scene.NOON.plus(Duration.ofDays(365));
    private static final int BATCH = 25;
    private static final int QUERIES = 20;
    private static final int RELEASED_AT_ONCE = 500;

    private final Report report = Report.of("release");
    private final DynamoDbClient client = AwsClients.dynamoDb(Region.EU_CENTRAL_1, StandIns.dynamoDb());
    private final Stores stores = DynamoDbStores.create(client, PREFIX);
    private final Queue elasticMq = new Queue();
    private final SqsClient sqs = AwsClients.sqs(Region.US_EAST_1, elasticMq.endpoint());
    private final SettableClock time = new SettableClock(Scene.NOON);
    private final Clocks clocks = new Clocks(InstantSource.system(), time);
    private final AtomicInteger turns = new AtomicInteger();
    private final Sender sender = sender();
    private int mailboxes;

    @Test
    void growsWithThoseWhoAreDueAndNotWithAll() {
        addWaiting(10);
        for (int warmUp = 0; warmUp < 5; warmUp++) {
            release(100);
        }
        double amongFew = release(1_000);
        for (int all : List.of(10, 100, 1_000, 10_000, 100_000)) {
            addWaiting(all - mailboxes);
            release(Math.max(1, all / 100));
        }
        double amongMany = release(1_000);

        assertThat(amongMany)
                .as("ms to release 1,000 among 100,000, who took %.0f ms among 10", amongFew)
                .isLessThan(2 * amongFew);
    }

    /** @return in ms, until nobody is due any more */
    private double release(int due) {
        time.advance(Duration.ofMinutes(1));
        IntStream.range(0, due).forEach(number -> stores.rateLimits().wake(user(1, number), time.instant(), false));
        double query = medianQuery();
        turns.set(0);
        long began = System.nanoTime();
        while (!stores.rateLimits().due(time.instant(), 1).isEmpty()) {
            sender.run(clocks.realNow().plus(Duration.ofMinutes(5)));
        }
        double millis = (System.nanoTime() - began) / 1e6;
        assertThat(turns.get()).isEqualTo(due);
        report.line("%,7d mailboxes wait, %,5d more are due: query %.1f ms, released %.0f ms, %.2f ms each"
                .formatted(mailboxes, due, query, millis, millis / due));
        return millis;
    }

    private double medianQuery() {
        return IntStream.range(0, QUERIES)
                .mapToDouble(ignored -> {
                    long began = System.nanoTime();
                    stores.rateLimits().due(time.instant(), RELEASED_AT_ONCE);
                    return (System.nanoTime() - began) / 1e6;
                })
                .sorted()
                .toArray()[QUERIES / 2];
    }

    /** As the store itself writes one, many times over. */
    private void addWaiting(int more) {
        String table = PREFIX + "rate_limits";
        UserId model = user(2, 0);
        stores.rateLimits().wake(model, NEXT_YEAR, false);
        Map<String, AttributeValue> item = client.getItem(
                        get -> get.tableName(table).key(Map.of("user_id", AttributeValue.fromS(model.toString()))))
                .item();
        for (int from = mailboxes; from < mailboxes + more; from += BATCH) {
            List<WriteRequest> batch = IntStream.range(from, Math.min(from + BATCH, mailboxes + more))
                    .mapToObj(number -> put(item, user(2, number)))
                    .toList();
            assertThat(client.batchWriteItem(write -> write.requestItems(Map.of(table, batch)))
                            .unprocessedItems())
                    .isEmpty();
        }
        mailboxes += more;
    }

    private static WriteRequest put(Map<String, AttributeValue> model, UserId user) {
        var item = new HashMap<>(model);
        item.put("user_id", AttributeValue.fromS(user.toString()));
        return WriteRequest.builder().putRequest(put -> put.item(item)).build();
    }

    private static UserId user(int group, int number) {
        return new UserId(new UUID(group, number));
    }

    private Sender sender() {
        var ports = new SendingPorts(
                stores.rateLimits(),
                stores.campaigns(),
                stores.contents(),
                stores.rows(),
                stores.outbox(),
                new FakeResumes(),
                new FakeMailTransports(stores.mailboxes()));
        var sweep = new Sweep(ports, stores.mailLog(), stores.imports(), new FakeUploads(), clocks);
        var queue = new SqsTurnQueue(sqs, elasticMq.createTurns("release", Duration.ofMinutes(6)), Duration.ZERO);
        return new Sender(
                stores.rateLimits(),
                queue,
                new Turn(ports, sweep, clocks, new Random(1)),
                clocks,
                report -> turns.incrementAndGet());
    }

    @AfterEach
    void close() {
        sqs.close();
        elasticMq.close();
        client.close();
    }
}
