package dev.applyflow.google;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.applyflow.google.StubbedGmail.DRAFT;
import static dev.applyflow.google.StubbedGmail.HASTY;
import static dev.applyflow.google.StubbedGmail.MAIL;
import static dev.applyflow.google.StubbedGmail.TOO_LATE_MILLIS;
import static dev.applyflow.google.StubbedGmail.create;
import static dev.applyflow.google.StubbedGmail.delete;
import static dev.applyflow.google.StubbedGmail.error;
import static dev.applyflow.google.StubbedGmail.get;
import static dev.applyflow.google.StubbedGmail.list;
import static dev.applyflow.google.StubbedGmail.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.applyflow.core.account.EmailAddress;
import dev.applyflow.core.sending.MailTransport.Delivered;
import dev.applyflow.core.sending.MailTransport.DraftMissing;
import dev.applyflow.core.sending.MailTransport.Gone;
import dev.applyflow.core.sending.MailTransport.OutcomeUnknown;
import dev.applyflow.core.sending.MailTransport.Removed;
import dev.applyflow.core.sending.OutgoingMail;
import dev.applyflow.core.sending.Reason;
import dev.applyflow.core.sending.TransportFailure.MailRefused;
import dev.applyflow.core.sending.TransportFailure.MailboxLimit;
import dev.applyflow.core.sending.TransportFailure.ReconnectNeeded;
import dev.applyflow.core.sending.TransportFailure.TryLater;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What Gmail may answer, and what it means for the mail: the error table of the design, row by row. */
class GmailErrorTableTest {
    private static StubbedGmail gmail;

    @BeforeAll
    static void start() {
        gmail = new StubbedGmail();
    }

    @AfterAll
    static void stop() {
        gmail.close();
    }

    /** Answers that prove that nothing was sent: they mean the same in every phase. */
    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments(
                        "too many requests",
                        error(429, "rateLimitExceeded", "Too many concurrent requests for user"),
                        new TryLater(null, "Too many concurrent requests for user")),
                arguments(
                        "too many requests, with seconds to wait",
                        error(429, "rateLimitExceeded", "Slow down").withHeader("Retry-After", "90"),
                        new TryLater(Duration.ofSeconds(90), "Slow down")),
                arguments(
                        "too many requests, with a date to wait for",
                        error(429, "rateLimitExceeded", "Slow down")
                                .withHeader("Retry-After", "Mon, 02 Mar 2026 09:05:00 GMT"),
                        new TryLater(Duration.ofMinutes(5), "Slow down")),
                arguments(
                        "too many requests, with a date that has passed",
                        error(429, "rateLimitExceeded", "Slow down")
                                .withHeader("Retry-After", "Mon, 02 Mar 2026 08:00:00 GMT"),
                        new TryLater(Duration.ZERO, "Slow down")),
                arguments(
                        "too many requests, with nonsense to wait for",
                        error(429, "rateLimitExceeded", "Slow down").withHeader("Retry-After", "soon"),
                        new TryLater(null, "Slow down")),
                arguments(
                        "too many requests, said by something in between",
                        aResponse()
                                .withStatus(429)
                                .withHeader("Retry-After", "10")
                                .withBody("<html>"),
                        new TryLater(Duration.ofSeconds(10), Reason.ANSWERED.with(429))),
                arguments(
                        "too many mails",
                        error(429, "rateLimitExceeded", "User-rate limit exceeded. (Mail sending)"),
                        new MailboxLimit(null, "User-rate limit exceeded. (Mail sending)")),
                arguments(
                        "too many mails, with an instant in words",
                        error(
                                429,
                                "userRateLimitExceeded",
                                "User-rate limit exceeded.  Retry after 2026-03-02T11:30:00.000Z (Mail sending)"),
                        new MailboxLimit(
                                Duration.ofMinutes(150),
                                "User-rate limit exceeded.  Retry after 2026-03-02T11:30:00.000Z (Mail" + " sending)")),
                arguments(
                        "too many mails, with a wait of a year",
                        error(429, "dailyLimitExceeded", "Daily limit").withHeader("Retry-After", "31536000"),
                        new MailboxLimit(Duration.ofHours(24), "Daily limit")),
                arguments(
                        "forbidden by the request rate",
                        error(403, "rateLimitExceeded", "Rate Limit Exceeded"),
                        new TryLater(null, "Rate Limit Exceeded")),
                arguments(
                        "forbidden by the user's request rate",
                        error(403, "userRateLimitExceeded", "User Rate Limit Exceeded")
                                .withHeader("Retry-After", "7"),
                        new TryLater(Duration.ofSeconds(7), "User Rate Limit Exceeded")),
                arguments(
                        "forbidden by the daily limit",
                        error(403, "dailyLimitExceeded", "Daily Limit Exceeded"),
                        new MailboxLimit(null, "Daily Limit Exceeded")),
                arguments(
                        "forbidden by the limit of mails",
                        error(403, "userRateLimitExceeded", "User-rate limit exceeded (Mail sending)"),
                        new MailboxLimit(null, "User-rate limit exceeded (Mail sending)")),
                arguments(
                        "forbidden by scope",
                        error(403, "insufficientPermissions", "Request had insufficient authentication scopes."),
                        new ReconnectNeeded("Request had insufficient authentication scopes.")),
                arguments(
                        "forbidden by policy",
                        error(403, "domainPolicy", "The domain administrators have disabled Gmail apps."),
                        new ReconnectNeeded("The domain administrators have disabled Gmail apps.")),
                arguments(
                        "forbidden because the operator has not switched the API on",
                        error(403, "accessNotConfigured", "Gmail API has not been used in project 1"),
                        new TryLater(null, "Gmail API has not been used in project 1")),
                arguments(
                        "forbidden by something in between",
                        aResponse().withStatus(403).withBody("<html>proxy</html>"),
                        new TryLater(null, Reason.ANSWERED.with(403))),
                arguments(
                        "an invalid recipient",
                        error(400, "invalidArgument", "Invalid To header"),
                        new MailRefused("Invalid To header")),
                arguments(
                        "a mail that is too large",
                        error(413, "uploadTooLarge", "Request entity too large"),
                        new MailRefused(Reason.TOO_LARGE.with())),
                arguments(
                        "an account without a mailbox",
                        error(400, "failedPrecondition", "Mail service not enabled"),
                        new ReconnectNeeded("Mail service not enabled")),
                arguments(
                        "a bad request, said by something in between",
                        aResponse().withStatus(400).withBody("<html>"),
                        new TryLater(null, Reason.ANSWERED.with(400))),
                arguments(
                        "an access token refused twice",
                        error(401, "authError", "Invalid Credentials"),
                        new ReconnectNeeded(Reason.PERMISSION.with())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void a_refusal_means_the_same_in_every_phase(String name, ResponseDefinitionBuilder answer, Object meaning) {
        gmail.on(create(), answer);
        gmail.on(send(), answer);
        gmail.on(get(), answer);
        gmail.on(list(), answer);

        assertThat(gmail.transport().removeDraftsOf(MAIL.mark(), MAIL.to())).isEqualTo(meaning);
        assertThat(gmail.transport().prepare(MAIL)).isEqualTo(meaning);
        assertThat(gmail.transport().send(DRAFT)).isEqualTo(meaning);
        assertThat(gmail.transport().find(DRAFT)).isEqualTo(meaning);
    }

    /** Answers after which nobody knows whether the request took effect. */
    static Stream<Arguments> doubts() {
        return Stream.of(
                arguments("an internal error", error(500, "backendError", "Backend Error")),
                arguments(
                        "unavailable", error(503, "backendError", "Unavailable").withHeader("Retry-After", "30")),
                arguments("a gateway's timeout", aResponse().withStatus(504).withBody("<html>")),
                arguments("a request timeout", aResponse().withStatus(408)),
                arguments("a redirect", aResponse().withStatus(302).withHeader("Location", "http://127.0.0.1:9/")),
                arguments("a reset", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)),
                arguments("a connection closed without an answer", aResponse().withFault(Fault.EMPTY_RESPONSE)),
                arguments("random data", aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE)),
                arguments("an answer that breaks off", aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK)),
                arguments("success in HTML", aResponse().withStatus(200).withBody("<html>hotel wifi</html>")),
                arguments("success of another shape", okJson("[1,2]")),
                arguments("success without a name", okJson("{}")),
                arguments("success without content", aResponse().withStatus(200)),
                arguments("success with no content", aResponse().withStatus(204)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("doubts")
    void a_send_in_doubt_has_an_unknown_outcome_and_is_not_repeated(String name, ResponseDefinitionBuilder answer) {
        gmail.server.resetRequests();
        gmail.on(send(), answer);

        assertThat(gmail.transport().send(DRAFT)).isInstanceOf(OutcomeUnknown.class);

        gmail.server.verify(1, postRequestedFor(urlPathEqualTo("/gmail/v1/users/me/drafts/send")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("doubts")
    void a_preparation_in_doubt_is_tried_later_and_not_repeated(String name, ResponseDefinitionBuilder answer) {
        gmail.server.resetRequests();
        gmail.on(create(), answer);

        assertThat(gmail.transport().prepare(MAIL)).isInstanceOf(TryLater.class);

        gmail.server.verify(1, postRequestedFor(urlPathEqualTo("/upload/gmail/v1/users/me/drafts")));
    }

    @Test
    void drafts_that_can_be_found_but_not_removed_are_tried_later() {
        gmail.on(list(), okJson("{\"drafts\":[{\"id\":\"r-1\"}]}"));
        gmail.on(get(), okJson("""
            {"id":"r-1","message":{"payload":{"headers":[{"name":"X-Applyflow-Mail","value":"%s"}]}}}
            """.formatted(MAIL.mark())));
        gmail.on(delete(), error(503, "backendError", "Unavailable"));
        assertThat(gmail.transport().removeDraftsOf(MAIL.mark(), MAIL.to()))
                .isEqualTo(new TryLater(null, Reason.ANSWERED.with(503)));

        gmail.on(delete(), aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        assertThat(gmail.transport().removeDraftsOf(MAIL.mark(), MAIL.to()))
                .isEqualTo(new TryLater(null, Reason.UNREACHABLE.with()));

        gmail.on(delete(), aResponse().withStatus(204));
        assertThat(gmail.transport().removeDraftsOf(MAIL.mark(), MAIL.to())).isEqualTo(new Removed());
    }

    @Test
    void an_answer_that_comes_too_late_leaves_the_send_in_doubt_and_the_preparation_to_be_tried_later() {
        gmail.on(send(), okJson("{\"id\":\"m-1\"}").withFixedDelay(TOO_LATE_MILLIS));
        gmail.on(create(), okJson("{\"id\":\"r-1\"}").withFixedDelay(TOO_LATE_MILLIS));
        var transport = gmail.transport(HASTY);

        assertThat(transport.send(DRAFT)).isInstanceOf(OutcomeUnknown.class);
        assertThat(transport.prepare(MAIL)).isInstanceOf(TryLater.class);
    }

    @Test
    void a_reused_connection_that_breaks_is_not_repeated_either() {
        var transport = gmail.transport();
        gmail.on(send(), okJson("{\"id\":\"m-1\",\"threadId\":\"t-1\"}"));
        transport.send(DRAFT);
        gmail.server.resetRequests();
        gmail.on(send(), aResponse().withFault(Fault.EMPTY_RESPONSE));

        assertThat(transport.send(DRAFT)).isInstanceOf(OutcomeUnknown.class);

        gmail.server.verify(1, postRequestedFor(urlPathEqualTo("/gmail/v1/users/me/drafts/send")));
    }

    @Test
    void unavailable_before_the_send_names_how_long_to_wait() {
        gmail.on(create(), error(503, "backendError", "Unavailable").withHeader("Retry-After", "30"));

        assertThat(gmail.transport().prepare(MAIL))
                .isEqualTo(new TryLater(Duration.ofSeconds(30), Reason.ANSWERED.with(503)));
    }

    @Test
    void a_draft_that_is_not_there_is_missing_when_sent_and_gone_when_looked_for() {
        gmail.on(send(), error(404, "notFound", "Requested entity was not found."));
        gmail.on(get(), error(404, "notFound", "Requested entity was not found."));

        assertThat(gmail.transport().send(DRAFT)).isEqualTo(new DraftMissing());
        assertThat(gmail.transport().find(DRAFT)).isEqualTo(new Gone());
    }

    @Test
    void a_mailbox_that_nobody_listens_for_was_sent_nothing() {
        var closed = new StubbedGmail();
        closed.on(send(), okJson("{\"id\":\"m-1\",\"threadId\":\"t-1\"}"));
        var transport = closed.transport();
        assertThat(transport.send(DRAFT)).isInstanceOf(Delivered.class);
        closed.close();

        assertThat(transport.send(DRAFT)).isEqualTo(new TryLater(null, Reason.UNREACHABLE.with()));
    }

    @Test
    void an_address_that_cannot_be_written_in_ascii_is_refused_rather_than_written_wrong() {
        var mail = new OutgoingMail(
                EmailAddress.of("jürgen@example.org"),
                "",
                "Application",
                "Text",
                MAIL.attachment(),
                MAIL.mark(),
                MAIL.claim());

        assertThat(gmail.transport().prepare(mail)).isInstanceOf(MailRefused.class);
    }
}
