package dev.applyflow.local.standin;

import static dev.applyflow.local.standin.GmailCalls.COMPOSE;
import static dev.applyflow.local.standin.GmailCalls.assertThatAnswers;
import static dev.applyflow.local.standin.GmailCalls.connected;
import static dev.applyflow.local.standin.GmailCalls.createDraft;
import static dev.applyflow.local.standin.GmailCalls.gmail;
import static dev.applyflow.local.standin.GmailCalls.mail;
import static dev.applyflow.local.standin.GmailCalls.sendDraft;
import static dev.applyflow.local.standin.GmailCalls.withToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.services.gmail.GmailScopes;
import dev.applyflow.local.standin.Fault.Route;
import java.io.IOException;
import java.net.SocketException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a stand-in of its own, since it expires, revokes and plans faults. */
class GoogleMisbehaviourTest {

    private static GoogleStandIn google;
    private static String user;

    @BeforeAll
    static void start(@TempDir Path folder) {
        google = new GoogleStandIn(StandIns.node(), folder.resolve("state"), folder);
        user = google.users().getFirst();
    }

    @BeforeEach
    void reset() {
        google.control().reset();
    }

    @AfterAll
    static void close() {
        google.close();
    }

    @Test
    void an_unknown_token_is_refused() {
        var gmail = withToken(google, "made-up");

        assertThatAnswers(401, () -> gmail.users().getProfile("me").execute());
    }

    @Test
    void a_scope_that_was_not_granted_is_refused() throws IOException {
        var readOnly = connected(google, user, List.of(GmailScopes.GMAIL_READONLY));
        var compose = connected(google, user, COMPOSE);

        assertThatAnswers(403, () -> createDraft(readOnly, mail("hr@acme.example")));
        assertThatAnswers(403, () -> compose.users().messages().list("me").execute());
    }

    @Test
    void an_expired_access_token_is_refused_and_a_fresh_one_works() throws IOException {
        var credentials = SandboxConsent.credentials(google, user, COMPOSE);
        var stale = withToken(google, credentials.refreshAccessToken().getTokenValue());

        google.control().expireAccessTokens();

        assertThatAnswers(401, () -> stale.users().getProfile("me").execute());
        assertThat(gmail(google, credentials).users().getProfile("me").execute().getEmailAddress())
                .isEqualTo(user);
    }

    @Test
    void revoking_kills_both_kinds_of_token() throws IOException {
        var credentials = SandboxConsent.credentials(google, user, COMPOSE);
        var cached = withToken(google, credentials.refreshAccessToken().getTokenValue());

        google.control().revoke(user);

        assertThatAnswers(401, () -> cached.users().getProfile("me").execute());
        assertThatThrownBy(credentials::refreshAccessToken).hasMessageContaining("invalid_grant");
    }

    @Test
    void a_planned_answer_comes_as_often_as_planned() throws IOException {
        var gmail = connected(google, user, COMPOSE);
        google.control()
                .plan(Fault.error(Route.DRAFT_CREATE, 429, "rateLimitExceeded", "Slow down")
                        .withHeader("Retry-After", "7")
                        .times(2));

        for (var attempt = 1; attempt <= 2; attempt++) {
            assertThatThrownBy(() -> createDraft(gmail, mail("hr@acme.example")))
                    .isInstanceOfSatisfying(GoogleJsonResponseException.class, e -> {
                        assertThat(e.getDetails().getErrors().getFirst().getReason())
                                .isEqualTo("rateLimitExceeded");
                        assertThat(e.getHeaders().getRetryAfter()).isEqualTo("7");
                    });
        }
        assertThat(createDraft(gmail, mail("hr@acme.example"))).isNotNull();
    }

    @Test
    void a_mail_can_be_sent_although_its_answer_is_lost() throws IOException {
        var gmail = connected(google, user, COMPOSE);
        var draft = createDraft(gmail, mail("hr@acme.example"));
        google.control().plan(Fault.cut(Route.DRAFT_SEND).butCarriedOut());

        assertThatThrownBy(() -> sendDraft(gmail, draft)).isInstanceOf(SocketException.class);

        assertThatAnswers(
                404, () -> gmail.users().drafts().get("me", draft.getId()).execute());
        assertThat(google.control().sent(Optional.empty(), 10).total()).isEqualTo(1);
    }
}
