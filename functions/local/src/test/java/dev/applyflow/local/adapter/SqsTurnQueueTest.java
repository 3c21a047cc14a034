package dev.applyflow.local.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.applyflow.aws.AwsClients;
import dev.applyflow.aws.SqsTurnQueue;
import dev.applyflow.core.account.UserId;
import dev.applyflow.core.sending.RateLimitStore.Due;
import dev.applyflow.core.sending.TurnQueue;
import dev.applyflow.core.testing.TurnQueueContract;
import dev.applyflow.local.standin.StandIns;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SqsException;

class SqsTurnQueueTest extends TurnQueueContract {
    private final SqsClient sqs =
            AwsClients.sqs(Region.EU_CENTRAL_1, StandIns.sqs().endpoint());
    private final String url = StandIns.sqs().createTurns("turns-" + UUID.randomUUID(), Duration.ofMinutes(5));
    private final TurnQueue queue = new SqsTurnQueue(sqs, url, Duration.ZERO);
    private final List<TurnQueue.Received> received = new ArrayList<>();
    private final Due turn = new Due(new UserId(UUID.randomUUID()), Instant.parse("2026-03-02T09:00:00Z"));

    @Override
    protected TurnQueue queue() {
        return new Remembering();
    }

    /** Nobody waits: what has been received is made visible again, as far as it is still there. */
    @Override
    protected void letVisibilityPass() {
        received.forEach(this::show);
    }

    @Test
    void a_message_that_is_no_turn_is_not_given_out() {
        sqs.sendMessage(send -> send.queueUrl(url)
                .messageGroupId("strange")
                .messageDeduplicationId("strange")
                .messageBody("{\"user\":\"nobody\"}"));
        queue.put(List.of(turn));

        assertThat(queue.receive()).extracting(TurnQueue.Received::turn).containsExactly(turn);
    }

    @Test
    void a_turn_that_took_too_long_comes_again_and_deleting_its_old_delivery_is_no_error() {
        queue().put(List.of(turn));
        var first = queue().receive().getFirst();
        letVisibilityPass();
        assertThat(queue().receive()).hasSize(1);

        assertThatCode(() -> queue().delete(first)).doesNotThrowAnyException();
    }

    private void show(TurnQueue.Received one) {
        try {
            sqs.changeMessageVisibility(
                    change -> change.queueUrl(url).receiptHandle(one.receipt()).visibilityTimeout(0));
        } catch (SqsException deleted) {
            assertThat(deleted.statusCode()).isEqualTo(400);
        }
    }

    private final class Remembering implements TurnQueue {
        @Override
        public void put(Collection<Due> turns) {
            queue.put(turns);
        }

        @Override
        public List<Received> receive() {
            List<Received> batch = queue.receive();
            received.addAll(batch);
            return batch;
        }

        @Override
        public void delete(Received done) {
            queue.delete(done);
        }
    }
}
