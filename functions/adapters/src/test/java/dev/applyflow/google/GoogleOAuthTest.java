package dev.applyflow.google;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.applyflow.google.StubbedGmail.HASTY;
import static dev.applyflow.google.StubbedGmail.PATIENT;
import static dev.applyflow.google.StubbedGmail.TOO_LATE_MILLIS;
import static dev.applyflow.google.StubbedGmail.error;
import static dev.applyflow.google.StubbedGmail.refresh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.applyflow.core.account.EmailAddress;
import dev.applyflow.core.account.MailboxProvider.ConnectResult;
import dev.applyflow.core.account.MailboxProvider.Connected;
import dev.applyflow.core.account.MailboxProvider.Reason;
import dev.applyflow.core.account.MailboxProvider.Refused;
import java.net.URI;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GoogleOAuthTest {
    private static final String VERIFIER = "v".repeat(43);

    private static StubbedGmail google;

    @BeforeAll
    static void start() {
        google = new StubbedGmail();
    }

    @AfterAll
    static void stop() {
        google.close();
    }

    @BeforeEach
    void everythingIsGranted() {
        google.reset();
        google.on(
                refresh(),
                tokens("\"refresh_token\":\"lasting\",\"scope\":\"openid email " + GoogleOAuth.COMPOSE + "\","));
        google.on(
                WireMock.get(urlPathEqualTo("/gmail/v1/users/me/profile")),
                okJson("{\"emailAddress\":\"seeker@example.com\"}"));
    }

    @Test
    void the_user_is_asked_for_what_sending_needs_with_state_and_challenge() {
        URI url = oauth().authorizationUrl("st&te", "ch_ll-nge");

        assertThat(url.toString()).startsWith(google.url("/auth") + "?");
        assertThat(url.getRawQuery().split("&"))
                .contains(
                        "response_type=code",
                        "client_id=client",
                        "state=st%26te",
                        "code_challenge=ch_ll-nge",
                        "code_challenge_method=S256",
                        "access_type=offline",
                        "prompt=consent");
        assertThat(url.getQuery())
                .contains("redirect_uri=https://applyflow.example/api/mailbox/callback")
                .contains("scope=openid email https://www.googleapis.com/auth/gmail.compose");
    }

    @Test
    void a_code_is_redeemed_with_its_verifier_for_a_mailbox_that_can_send() {
        assertThat(connect())
                .isEqualTo(new Connected(
                        EmailAddress.of("seeker@example.com"),
                        "lasting",
                        Set.of("openid", "email", GoogleOAuth.COMPOSE)));

        google.server.verify(postRequestedFor(urlPathEqualTo("/token"))
                .withRequestBody(containing("grant_type=authorization_code"))
                .withRequestBody(containing("code=c0de"))
                .withRequestBody(containing("code_verifier=" + VERIFIER))
                .withRequestBody(containing("client_secret=secret")));
        google.server.verify(WireMock.getRequestedFor(urlPathEqualTo("/gmail/v1/users/me/profile"))
                .withHeader("Authorization", equalTo("Bearer fresh")));
    }

    @Test
    void an_answer_without_scopes_has_granted_what_was_asked_for() {
        google.on(refresh(), tokens("\"refresh_token\":\"lasting\","));

        assertThat(connect())
                .isInstanceOfSatisfying(
                        Connected.class,
                        connected -> assertThat(connected.scopes()).contains(GoogleOAuth.COMPOSE));
    }

    @Test
    void a_box_that_the_user_left_unticked_is_noticed_at_once() {
        google.on(refresh(), tokens("\"refresh_token\":\"lasting\",\"scope\":\"openid email\","));

        assertThat(connect())
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.PERMISSION_MISSING));
    }

    @Test
    void a_permission_that_does_not_last_is_none() {
        google.on(refresh(), tokens("\"scope\":\"" + GoogleOAuth.COMPOSE + "\","));

        assertThat(connect())
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.PERMISSION_MISSING));
    }

    static Stream<Arguments> tokenAnswers() {
        return Stream.of(
                arguments("a code that was used before", oauthError(400, "invalid_grant"), Reason.CODE_REFUSED),
                arguments("a wrong redirect address", oauthError(400, "redirect_uri_mismatch"), Reason.UNAVAILABLE),
                arguments("a wrong client secret", oauthError(401, "invalid_client"), Reason.UNAVAILABLE),
                arguments("unavailable", aResponse().withStatus(503), Reason.UNAVAILABLE),
                arguments("a reset", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER), Reason.UNAVAILABLE),
                arguments("random data", aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE), Reason.UNAVAILABLE),
                arguments("success in HTML", aResponse().withStatus(200).withBody("<html>"), Reason.UNAVAILABLE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tokenAnswers")
    void nothing_is_connected_without_tokens(String name, ResponseDefinitionBuilder answer, Reason reason) {
        google.on(refresh(), answer);

        assertThat(connect())
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void google_is_not_waited_for_without_end() {
        google.on(refresh(), aResponse().withFixedDelay(TOO_LATE_MILLIS));
        google.on(post(urlPathEqualTo("/revoke")), aResponse().withFixedDelay(TOO_LATE_MILLIS));

        assertThat(oauth(HASTY).connect("c0de", VERIFIER)).isInstanceOf(Refused.class);
        assertThatCode(() -> oauth(HASTY).revoke("lasting")).doesNotThrowAnyException();
    }

    static Stream<ResponseDefinitionBuilder> profiles() {
        return Stream.of(
                error(503, "backendError", "Unavailable"),
                okJson("{}"),
                okJson("{\"emailAddress\":\"nobody\"}"),
                aResponse().withFault(Fault.EMPTY_RESPONSE));
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void nothing_is_connected_without_an_address(ResponseDefinitionBuilder answer) {
        google.on(WireMock.get(urlPathEqualTo("/gmail/v1/users/me/profile")), answer);

        assertThat(connect())
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.UNAVAILABLE));
    }

    @Test
    void a_permission_is_given_back() {
        google.on(post(urlPathEqualTo("/revoke")), aResponse().withStatus(200));

        oauth().revoke("lasting");

        google.server.verify(1, postRequestedFor(urlPathEqualTo("/revoke")).withRequestBody(equalTo("token=lasting")));
    }

    static Stream<ResponseDefinitionBuilder> revocations() {
        return Stream.of(
                oauthError(400, "invalid_token"),
                aResponse().withStatus(503),
                aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    }

    @ParameterizedTest
    @MethodSource("revocations")
    void a_permission_that_cannot_be_given_back_keeps_nobody_from_disconnecting(ResponseDefinitionBuilder answer) {
        google.on(post(urlPathEqualTo("/revoke")), answer);

        assertThatCode(() -> oauth().revoke("lasting")).doesNotThrowAnyException();
    }

    @Test
    void neither_secret_nor_token_is_ever_printed() {
        assertThat(new GoogleClient("client", "s3cret").toString()).doesNotContain("s3cret");
        assertThat(connect().toString()).doesNotContain("lasting");
    }

    private static ConnectResult connect() {
        return oauth().connect("c0de", VERIFIER);
    }

    private static GoogleOAuth oauth() {
        return oauth(PATIENT);
    }

    private static GoogleOAuth oauth(Timeouts timeouts) {
        var endpoints = new GoogleEndpoints(
                google.url("/"),
                google.url("/auth"),
                google.url("/token"),
                google.url("/revoke"),
                google.url("/certs"));
        return new GoogleOAuth(
                new GoogleClient("client", "secret"),
                endpoints,
                URI.create("https://applyflow.example/api/mailbox/callback"),
                timeouts);
    }

    private static ResponseDefinitionBuilder tokens(String more) {
        return okJson("{" + more + "\"access_token\":\"fresh\",\"expires_in\":3600,\"token_type\":\"Bearer\"}");
    }

    private static ResponseDefinitionBuilder oauthError(int status, String error) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody("{\"error\":\"" + error + "\"}");
    }
}
