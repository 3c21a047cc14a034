package dev.applyflow.google;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static dev.applyflow.google.StubbedGmail.DRAFT;
import static dev.applyflow.google.StubbedGmail.send;
import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.core.sending.MailTransport.OutcomeUnknown;
import dev.applyflow.core.sending.TransportFailure.TryLater;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    @Test
    void an_answer_that_trickles_is_cut_off_at_the_deadline_though_each_byte_is_in_time() {
        var timeouts = new Timeouts(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofMillis(500));
        try (var gmail = new StubbedGmail()) {
            gmail.on(send(), okJson("{\"id\":\"m-1\",\"threadId\":\"t-1\"}").withChunkedDribbleDelay(10, 2_000));
            var transport = gmail.transport(timeouts);
            Instant start = Instant.now();

            assertThat(transport.send(DRAFT)).isInstanceOf(OutcomeUnknown.class);

            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(2));
        }
    }

    @Test
    void a_mailbox_that_nobody_listens_for_was_sent_nothing() {
        var gmail = new StubbedGmail();
        var transport = gmail.transport();
        gmail.on(send(), okJson("{\"id\":\"m-1\",\"threadId\":\"t-1\"}"));
        transport.send(DRAFT);
        gmail.close();

        assertThat(transport.send(DRAFT)).isInstanceOf(TryLater.class);
    }
}
