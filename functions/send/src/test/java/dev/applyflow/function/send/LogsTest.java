package dev.applyflow.function.send;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.applyflow.core.sending.MailTransport;
import dev.applyflow.core.sending.TransportFailure;
import dev.applyflow.core.template.Template;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the function prints, with the configuration that is deployed. */
class LogsTest {
    private final SendScene it = new SendScene();
    private final PrintStream stdout = System.out;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        it.run();
    }

    @AfterEach
    void stopListening() {
        System.setOut(stdout);
    }

    @Test
    void a_mail_is_one_line_of_ids_and_of_what_comes_next() {
        it.tick();

        assertThat(turns()).singleElement().satisfies(line -> {
            assertThat(line.get("level").asText()).isEqualTo("INFO");
            assertThat(value(line, "outcome")).isEqualTo("sent");
            assertThat(value(line, "user")).isEqualTo(SendScene.KEY.owner().toString());
            assertThat(value(line, "campaign")).isEqualTo(SendScene.KEY.id().toString());
            assertThat(value(line, "row")).isEqualTo("1");
            assertThat(value(line, "reason")).isEqualTo("GAP");
            assertThat(value(line, "until"))
                    .isEqualTo(it.scene.limits().nextSendAt().toString());
            assertThat(value(line, "ms")).isNotEmpty();
        });
    }

    @Test
    void a_wait_says_why_and_until_when() {
        it.mailbox.onSend().instead(new TransportFailure.MailboxLimit(Duration.ofHours(3), "limit reached"));

        it.tick();

        assertThat(turns()).singleElement().satisfies(line -> {
            assertThat(value(line, "outcome")).isEqualTo("returned");
            assertThat(value(line, "reason")).isEqualTo("GMAIL_LIMIT");
        });
    }

    @Test
    void a_turn_that_breaks_off_is_an_error_with_its_places_and_without_its_words() {
        it.uploadsAreDown = true;

        it.tick();

        assertThat(turns()).singleElement().satisfies(line -> {
            assertThat(line.get("level").asText()).isEqualTo("ERROR");
            assertThat(value(line, "outcome")).isEqualTo("broken-off");
            assertThat(line.get("throwable").toString())
                    .contains("UncheckedIOException", "SendScene")
                    .doesNotContain("no answer");
        });
    }

    @Test
    void nothing_that_is_printed_is_personal() {
        it.tick();
        it.mailbox.onSend().instead(new TransportFailure.MailRefused("Invalid To header: jobs2@example.org"));
        waitAndTick();
        it.mailbox.onSend().instead(new MailTransport.OutcomeUnknown("reset by peer of me@example.org"));
        waitAndTick();
        it.uploadsAreDown = true;
        waitAndTick();
        waitAndTick();

        assertThat(turns())
                .extracting(line -> value(line, "outcome"))
                .containsExactly("sent", "failed", "unknown", "returned", "broken-off");
        assertThat(printed.toString(StandardCharsets.UTF_8).toLowerCase(Locale.ROOT))
                .doesNotContain("@", "baker", "bakeries", "cv.pdf", "hello");
    }

    @Test
    void what_happened_is_counted_in_metrics() {
        it.tick();
        it.mailbox.onSend().instead(new TransportFailure.MailRefused("Invalid To header"));
        waitAndTick();

        assertThat(metrics("Sent")).singleElement().satisfies(LogsTest::isOneOfTheFunction);
        assertThat(metrics("Failed")).singleElement().satisfies(LogsTest::isOneOfTheFunction);
        assertThat(metrics("Waiting")).hasSize(2).allSatisfy(line -> {
            assertThat(line.get("Reason").asText()).isEqualTo("GAP");
            assertThat(line.at("/_aws/CloudWatchMetrics/0/Dimensions").toString())
                    .isEqualTo("[[\"FunctionName\",\"Reason\"]]");
        });
        assertThat(metrics("Uncertain")).isEmpty();
    }

    @Test
    void mails_that_cannot_be_composed_count_as_failed() {
        var incomplete = new SendScene();
        incomplete.stores.contents().putTemplate(SendScene.KEY, new Template("{{not_in_the_list}}", "Hello"));
        incomplete.run();

        incomplete.tick();

        assertThat(metrics("Failed"))
                .singleElement()
                .satisfies(line -> assertThat(line.get("Failed").asInt()).isEqualTo(3));
        assertThat(incomplete.mailbox.sent()).isEmpty();
    }

    @Test
    void the_mailbox_that_was_overlooked_for_longest_shows_for_how_long() {
        it.clock.advance(Duration.ofMinutes(7));

        it.tick();

        assertThat(metrics("OldestDueSeconds")).singleElement().satisfies(line -> {
            assertThat(line.get("OldestDueSeconds").asInt()).isEqualTo(420);
            assertThat(line.at("/_aws/CloudWatchMetrics/0/Metrics").toString())
                    .contains("{\"Name\":\"OldestDueSeconds\",\"Unit\":\"Seconds\"}");
        });
    }

    @Test
    void an_idle_minute_prints_nothing() {
        it.tick();
        printed.reset();

        it.tick();

        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private void waitAndTick() {
        it.clock.advance(Duration.ofHours(1));
        it.tick();
    }

    private static void isOneOfTheFunction(JsonNode line) {
        JsonNode directive = line.at("/_aws/CloudWatchMetrics/0");
        assertThat(line.get("FunctionName").asText()).isEqualTo("send");
        assertThat(line.at("/_aws/Timestamp").asLong()).isPositive();
        assertThat(directive.get("Namespace").asText()).isEqualTo("ApplyFlow");
        assertThat(directive.get("Dimensions").toString()).isEqualTo("[[\"FunctionName\"]]");
        String name = directive.at("/Metrics/0/Name").asText();
        assertThat(directive.at("/Metrics/0/Unit").asText()).isEqualTo("Count");
        assertThat(line.get(name).asInt()).isEqualTo(1);
    }

    private List<JsonNode> turns() {
        return lines().stream()
                .filter(line -> line.path("loggerName").asText().equals("turn"))
                .toList();
    }

    /** Lines that carry this metric, as CloudWatch would find it: named by the directive, with its value at the root. */
    private List<JsonNode> metrics(String name) {
        return lines().stream()
                .filter(line -> line.at("/_aws/CloudWatchMetrics/0/Metrics")
                        .findValuesAsText("Name")
                        .contains(name))
                .filter(line -> line.path(name).isNumber())
                .toList();
    }

    private List<JsonNode> lines() {
        var lines = new ArrayList<JsonNode>();
        for (String line : printed.toString(StandardCharsets.UTF_8).lines().toList()) {
            try {
                lines.add(new ObjectMapper().readTree(line));
            } catch (IOException e) {
                throw new AssertionError("not one JSON object a line: " + line, e);
            }
        }
        return lines;
    }

    private static String value(JsonNode line, String key) {
        return line.get("kvpList").findValuesAsText(key).stream().findFirst().orElse("");
    }
}
