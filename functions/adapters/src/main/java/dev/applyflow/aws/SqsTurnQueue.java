package dev.applyflow.aws;

import dev.applyflow.core.sending.RateLimitStore.Due;
import dev.applyflow.core.sending.TurnQueue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.ReceiptHandleIsInvalidException;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SqsException;

/**
 * Turns in an SQS FIFO queue. The group is the user, so that turns of a mailbox come one after the other; the de-duplication id is the
 * user and the due time, so that a tick which finds a mailbox still due does not put its turn twice.
 */
public final class SqsTurnQueue implements TurnQueue {
    private static final Logger LOG = LoggerFactory.getLogger(SqsTurnQueue.class);
    private static final int BATCH = 10;

    private final SqsClient sqs;
    private final String queueUrl;
    private final Duration wait;

    /** @param wait how long a receive waits for a turn, whole seconds; from 1 on SQS asks all of its servers, and not just some */
    public SqsTurnQueue(SqsClient sqs, String queueUrl, Duration wait) {
        this.sqs = sqs;
        this.queueUrl = queueUrl;
        this.wait = wait;
    }

    @Override
    public void put(Collection<Due> turns) {
        List<Due> all = List.copyOf(turns);
        for (int from = 0; from < all.size(); from += BATCH) {
            putBatch(all.subList(from, Math.min(from + BATCH, all.size())));
        }
    }

    private void putBatch(List<Due> turns) {
        var entries = new ArrayList<SendMessageBatchRequestEntry>();
        for (Due turn : turns) {
            entries.add(SendMessageBatchRequestEntry.builder()
                    .id(Integer.toString(entries.size()))
                    .messageGroupId(turn.user().toString())
                    .messageDeduplicationId(turn.user() + "-" + turn.dueAt().toEpochMilli())
                    .messageBody(TurnMessage.write(turn))
                    .build());
        }
        var answer = sqs.sendMessageBatch(send -> send.queueUrl(queueUrl).entries(entries));
        if (answer.hasFailed()) {
            // The next tick finds them again.
            LOG.warn(
                    "{} of {} turns were not taken by the queue",
                    answer.failed().size(),
                    turns.size());
        }
    }

    @Override
    public List<Received> receive() {
        return sqs
                .receiveMessage(receive -> receive.queueUrl(queueUrl)
                        .maxNumberOfMessages(BATCH)
                        .waitTimeSeconds(Math.toIntExact(wait.toSeconds())))
                .messages()
                .stream()
                .flatMap(message -> received(message).stream())
                .toList();
    }

    /** An unreadable message is left to become a dead letter, where somebody can look at it. */
    private static Optional<Received> received(Message message) {
        try {
            return Optional.of(new Received(TurnMessage.read(message.body()), message.receiptHandle()));
        } catch (IllegalArgumentException unreadable) {
            LOG.error("message {} is no turn", message.messageId(), unreadable);
            return Optional.empty();
        }
    }

    @Override
    public void delete(Received received) {
        try {
            sqs.deleteMessage(delete -> delete.queueUrl(queueUrl).receiptHandle(received.receipt()));
        } catch (SqsException refused) {
            if (!isStale(refused)) {
                throw refused;
            }
            LOG.info("a turn took longer than it was hidden, it comes again");
        }
    }

    /** A FIFO queue refuses the receipt of a message that has become visible again. */
    private static boolean isStale(SqsException refused) {
        return refused instanceof ReceiptHandleIsInvalidException
                || "InvalidParameterValue".equals(refused.awsErrorDetails().errorCode());
    }
}
