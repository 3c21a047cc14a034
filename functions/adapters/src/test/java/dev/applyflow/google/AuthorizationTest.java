package dev.applyflow.google;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.applyflow.google.StubbedGmail.DRAFT;
import static dev.applyflow.google.StubbedGmail.MAIL;
import static dev.applyflow.google.StubbedGmail.create;
import static dev.applyflow.google.StubbedGmail.error;
import static dev.applyflow.google.StubbedGmail.refresh;
import static dev.applyflow.google.StubbedGmail.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import dev.applyflow.core.sending.MailTransport.Delivered;
import dev.applyflow.core.sending.MailTransport.Drafted;
import dev.applyflow.core.sending.TransportFailure.ReconnectNeeded;
import dev.applyflow.core.sending.TransportFailure.TryLater;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AuthorizationTest {
    private static final ResponseDefinitionBuilder REFUSED = error(401, "authError", "Invalid Credentials");

    private static StubbedGmail gmail;

    @BeforeAll
    static void start() {
        gmail = new StubbedGmail();
    }

    @AfterAll
    static void stop() {
        gmail.close();
    }

    @BeforeEach
    void forget() {
        gmail.reset();
    }

    @Test
    void one_access_token_serves_many_requests() {
        gmail.on(send(), okJson("{\"id\":\"m-1\",\"threadId\":\"t-1\"}"));
        var transport = gmail.transport();

        transport.send(DRAFT);
        transport.send(DRAFT);

        gmail.server.verify(1, postRequestedFor(urlPathEqualTo("/token")));
        gmail.server.verify(
                2,
                postRequestedFor(urlPathEqualTo("/gmail/v1/users/me/drafts/send"))
                        .withHeader("Authorization", equalTo("Bearer fresh")));
    }

    @Test
    void a_token_that_is_refused_once_is_renewed_and_the_send_repeated_once() {
        firstRefusedThen(send(), okJson("{\"id\":\"m-1\",\"threadId\":\"t-1\"}"));

        assertThat(gmail.transport().send(DRAFT)).isEqualTo(new Delivered("m-1", "t-1"));

        gmail.server.verify(2, postRequestedFor(urlPathEqualTo("/token")));
    }

    @Test
    void an_upload_is_repeated_whole() {
        firstRefusedThen(create(), okJson("{\"id\":\"r-1\",\"message\":{\"id\":\"m-1\",\"threadId\":\"t-1\"}}"));

        assertThat(gmail.transport().prepare(MAIL)).isInstanceOf(Drafted.class);

        var uploads = gmail.server.findAll(postRequestedFor(urlPathEqualTo("/upload/gmail/v1/users/me/drafts")));
        assertThat(uploads).hasSize(2);
        assertThat(uploads.get(1).getBody()).isEqualTo(uploads.get(0).getBody()).isNotEmpty();
    }

    @Test
    void a_token_that_is_refused_twice_is_not_tried_a_third_time() {
        gmail.on(send(), REFUSED);

        assertThat(gmail.transport().send(DRAFT)).isInstanceOf(ReconnectNeeded.class);

        gmail.server.verify(2, postRequestedFor(urlPathEqualTo("/gmail/v1/users/me/drafts/send")));
    }

    /** What the token endpoint may answer, and what it means. */
    static Stream<Arguments> tokenAnswers() {
        return Stream.of(
                arguments("the permission was withdrawn", oauth(400, "invalid_grant"), ReconnectNeeded.class),
                arguments("an administrator forbids it", oauth(400, "admin_policy_enforced"), ReconnectNeeded.class),
                arguments(
                        "the operator exchanged the client", oauth(400, "unauthorized_client"), ReconnectNeeded.class),
                arguments("the operator's secret is wrong", oauth(401, "invalid_client"), TryLater.class),
                arguments("too many requests", aResponse().withStatus(429), TryLater.class),
                arguments("unavailable", aResponse().withStatus(503), TryLater.class),
                arguments("a reset", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER), TryLater.class),
                arguments("random data", aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE), TryLater.class),
                arguments("success in HTML", aResponse().withStatus(200).withBody("<html>"), TryLater.class),
                arguments("success without a token", okJson("{}"), TryLater.class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tokenAnswers")
    void without_a_token_nothing_is_sent_and_nothing_is_in_doubt(
            String name, ResponseDefinitionBuilder answer, Class<?> meaning) {
        gmail.on(refresh(), answer);

        assertThat(gmail.transport().send(DRAFT)).isInstanceOf(meaning);

        gmail.server.verify(0, postRequestedFor(urlPathEqualTo("/gmail/v1/users/me/drafts/send")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tokenAnswers")
    void a_cached_token_that_is_refused_and_cannot_be_renewed_means_the_same(
            String name, ResponseDefinitionBuilder answer, Class<?> meaning) {
        gmail.on(send(), okJson("{\"id\":\"m-1\",\"threadId\":\"t-1\"}"));
        var transport = gmail.transport();
        transport.send(DRAFT);
        gmail.on(send(), REFUSED);
        gmail.on(refresh(), answer);

        assertThat(transport.send(DRAFT)).isInstanceOf(meaning);
    }

    @Test
    void a_token_that_does_not_come_in_half_the_time_leaves_nothing_in_doubt() {
        gmail.on(refresh(), aResponse().withFixedDelay(2_000));
        var hasty = new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(2));

        assertThat(gmail.transport(hasty).send(DRAFT)).isInstanceOf(TryLater.class);
    }

    private void firstRefusedThen(
            com.github.tomakehurst.wiremock.client.MappingBuilder request, ResponseDefinitionBuilder answer) {
        gmail.on(
                request.inScenario("token")
                        .whenScenarioStateIs(Scenario.STARTED)
                        .willSetStateTo("renewed"),
                REFUSED);
        gmail.server.stubFor(WireMock.any(urlPathEqualTo("/gmail/v1/users/me/drafts/send"))
                .inScenario("token")
                .whenScenarioStateIs("renewed")
                .willReturn(answer));
        gmail.server.stubFor(WireMock.any(urlPathEqualTo("/upload/gmail/v1/users/me/drafts"))
                .inScenario("token")
                .whenScenarioStateIs("renewed")
                .willReturn(answer));
    }

    private static ResponseDefinitionBuilder oauth(int status, String error) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody("{\"error\":\"" + error + "\",\"error_description\":\"so it is\"}");
    }
}
