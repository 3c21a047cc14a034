package dev.applyflow.local.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

class QueueTest {

    private final Queue queue = StandIns.sqs();
    private SqsClient sqs;

    @BeforeEach
    void connect() {
        sqs = SqsClient.builder()
                .endpointOverride(queue.endpoint())
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .build();
    }

    @AfterEach
    void disconnect() {
        sqs.close();
    }

    @Test
    void the_same_turn_is_there_once_and_one_group_does_not_block_another() {
        var turns = queue.createTurns("once", Duration.ofMinutes(1));
        send(turns, "anna", "anna-10:00");
        send(turns, "anna", "anna-10:00");
        send(turns, "ben", "ben-10:00");

        assertThat(receive(turns)).extracting(Message::body).containsExactlyInAnyOrder("anna-10:00", "ben-10:00");
        assertThat(receive(turns)).isEmpty();
    }

    @Test
    void a_message_that_keeps_failing_becomes_a_dead_letter() {
        var turns = queue.createTurns("failing", Duration.ZERO);
        send(turns, "anna", "poison");

        for (var receipt = 1; receipt <= Queue.RECEIVES; receipt++) {
            assertThat(receive(turns)).as("receipt " + receipt).hasSize(1);
        }

        assertThat(receive(turns)).isEmpty();
        assertThat(receive(turns.replace(".fifo", "-dead.fifo")))
                .extracting(Message::body)
                .containsExactly("poison");
    }

    private void send(String queueUrl, String group, String body) {
        sqs.sendMessage(message -> message.queueUrl(queueUrl)
                .messageGroupId(group)
                .messageDeduplicationId(body)
                .messageBody(body));
    }

    private List<Message> receive(String queueUrl) {
        return sqs.receiveMessage(request -> request.queueUrl(queueUrl).maxNumberOfMessages(10))
                .messages();
    }
}
