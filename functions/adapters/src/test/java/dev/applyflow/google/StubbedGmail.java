package dev.applyflow.google;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.gmail.Gmail;
import com.google.auth.oauth2.UserCredentials;
import dev.applyflow.core.account.EmailAddress;
import dev.applyflow.core.sending.ClaimId;
import dev.applyflow.core.sending.Draft;
import dev.applyflow.core.sending.MailMark;
import dev.applyflow.core.sending.OutgoingMail;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Google as a script: every answer it gives is one that a test has put there, but for a token that is always to be had. */
final class StubbedGmail implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    /** Long enough for a busy machine. */
    static final Timeouts PATIENT =
            new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(15), Duration.ofSeconds(30));
    /** For an answer that is to come too late; a token still has half of the total time. */
    static final Timeouts HASTY = new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(1), Duration.ofSeconds(30));

    static final int TOO_LATE_MILLIS = 3_000;

    static final EmailAddress SEEKER = EmailAddress.of("seeker@example.com");
    static final Draft DRAFT = new Draft("r-1", "t-1", SEEKER, NOW);
    static final OutgoingMail MAIL = new OutgoingMail(
            EmailAddress.of("jobs@example.org"),
            "Frau Ängström",
            "Application",
            "Dear team,\n",
            new OutgoingMail.Attachment("cv.pdf", "application/pdf", new byte[] {1, 2, 3}),
            new MailMark(UUID.fromString("0197a0f2-0000-7000-8000-000000000008")),
            new ClaimId(UUID.fromString("0197a0f2-0000-7000-8000-000000000009")));

    final WireMockServer server = new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));

    StubbedGmail() {
        server.start();
        reset();
    }

    void reset() {
        server.resetAll();
        on(refresh(), okJson("{\"access_token\":\"fresh\",\"expires_in\":3600,\"token_type\":\"Bearer\"}"));
    }

    static MappingBuilder refresh() {
        return post(urlPathEqualTo("/token"));
    }

    static MappingBuilder create() {
        return post(urlPathEqualTo("/upload/gmail/v1/users/me/drafts"));
    }

    static MappingBuilder send() {
        return post(urlPathEqualTo("/gmail/v1/users/me/drafts/send"));
    }

    static MappingBuilder list() {
        return WireMock.get(urlPathEqualTo("/gmail/v1/users/me/drafts"));
    }

    static MappingBuilder get() {
        return WireMock.get(urlPathEqualTo("/gmail/v1/users/me/drafts/r-1"));
    }

    static MappingBuilder delete() {
        return WireMock.delete(urlPathEqualTo("/gmail/v1/users/me/drafts/r-1"));
    }

    /** An error as Google's APIs write it. */
    static ResponseDefinitionBuilder error(int status, String reason, String message) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json; charset=UTF-8")
                .withBody("""
                    {"error":{"code":%d,"message":"%s","errors":[{"message":"%2$s","domain":"global","reason":"%s"}]}}
                    """.formatted(status, message, reason));
    }

    void on(MappingBuilder request, ResponseDefinitionBuilder answer) {
        server.stubFor(request.willReturn(answer));
    }

    GmailTransport transport() {
        return transport(PATIENT);
    }

    GmailTransport transport(Timeouts timeouts) {
        var http = new NetHttpTransport();
        var credentials = UserCredentials.newBuilder()
                .setClientId("client")
                .setClientSecret("secret")
                .setRefreshToken("refresh")
                .setTokenServerUri(url("/token"))
                .setHttpTransportFactory(() -> http)
                .build();
        var gmail = new Gmail.Builder(http, GsonFactory.getDefaultInstance(), new Authorization(credentials, timeouts))
                .setRootUrl(url("/").toString())
                .setApplicationName("ApplyFlow")
                .build();
        return new GmailTransport(SEEKER, gmail, new GmailErrors(() -> NOW), timeouts.total());
    }

    URI url(String path) {
        return URI.create(server.baseUrl() + path);
    }

    @Override
    public void close() {
        server.stop();
    }
}
