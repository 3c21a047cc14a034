package dev.applyflow.local.standin;

import static dev.applyflow.local.standin.GmailCalls.COMPOSE;
import static dev.applyflow.local.standin.GmailCalls.assertThatAnswers;
import static dev.applyflow.local.standin.GmailCalls.connected;
import static dev.applyflow.local.standin.GmailCalls.createDraft;
import static dev.applyflow.local.standin.GmailCalls.gmail;
import static dev.applyflow.local.standin.GmailCalls.mail;
import static dev.applyflow.local.standin.GmailCalls.sendDraft;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.services.gmail.model.Draft;
import com.google.auth.http.HttpCredentialsAdapter;
import com.google.auth.oauth2.UserCredentials;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a stand-in of its own, since it resets. */
class GoogleStandInTest {

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
    void a_draft_is_gone_once_it_is_sent_and_the_mail_has_ids_of_its_own() throws IOException {
        var gmail = connected(google, user, COMPOSE);
        var draft = createDraft(gmail, mail("hr@acme.example"));

        var sent = sendDraft(gmail, draft);

        assertThat(sent.getThreadId()).isEqualTo(draft.getMessage().getThreadId());
        assertThat(sent.getId()).isNotEqualTo(draft.getMessage().getId());
        assertThatAnswers(
                404, () -> gmail.users().drafts().get("me", draft.getId()).execute());
        assertThatAnswers(404, () -> sendDraft(gmail, draft));
        assertThat(gmail.users().drafts().list("me").execute().getDrafts()).isEmpty();
    }

    @Test
    void a_deleted_draft_cannot_be_sent() throws IOException {
        var gmail = connected(google, user, COMPOSE);
        var draft = createDraft(gmail, mail("hr@acme.example"));

        gmail.users().drafts().delete("me", draft.getId()).execute();

        assertThatAnswers(404, () -> sendDraft(gmail, draft));
        assertThat(google.control().sent(Optional.empty(), 10).mails()).isEmpty();
    }

    @Test
    void sent_mails_are_listed_newest_first_page_by_page() throws IOException {
        var gmail = connected(google, user, COMPOSE);
        for (var company : List.of("first", "second", "third")) {
            sendDraft(gmail, createDraft(gmail, mail("hr@" + company + ".example")));
        }
        createDraft(gmail, mail("hr@never-sent.example"));

        var page = google.control().sent(Optional.empty(), 2);
        var rest = google.control().sent(page.next(), 2);

        assertThat(page.total()).isEqualTo(3);
        assertThat(page.mails())
                .extracting(SentMails.SentMail::to)
                .containsExactly("hr@third.example", "hr@second.example");
        assertThat(rest.mails()).extracting(SentMails.SentMail::to).containsExactly("hr@first.example");
        assertThat(rest.next()).isEmpty();
    }

    @Test
    void a_sent_mail_is_shown_as_its_recipient_gets_it() throws IOException {
        var gmail = connected(google, user, COMPOSE);
        var sent = sendDraft(gmail, createDraft(gmail, mail("hr@acme.example")));

        var listed = google.control().sent(Optional.empty(), 1).mails().getFirst();
        var content = new String(google.control().mail(sent.getId()).orElseThrow(), UTF_8);

        assertThat(listed.id()).isEqualTo(sent.getId());
        assertThat(listed.mailbox()).isEqualTo(user);
        assertThat(listed.subject()).isEqualTo("Grüße");
        assertThat(listed.sentAt()).isEqualTo(Instant.parse("2026-11-20T10:00:00Z"));
        assertThat(listed.attachments()).containsExactly(new SentMails.Attachment("cv.pdf", "application/pdf", 4));
        assertThat(content).endsWith(mail("hr@acme.example").split("\r\n\r\n", 2)[1]);
        assertThat(content).doesNotContain("our-own-id").contains("Message-ID: <CA");
        assertThat(google.control().mail("no-such-mail")).isEmpty();
    }

    @Test
    void the_profile_names_the_mailbox() throws IOException {
        assertThat(connected(google, user, COMPOSE)
                        .users()
                        .getProfile("me")
                        .execute()
                        .getEmailAddress())
                .isEqualTo(user);
    }

    @Test
    void recipients_that_gmail_refuses_are_refused() throws IOException {
        var gmail = connected(google, user, COMPOSE);
        var nobody = createDraft(gmail, mail(""));

        assertThatAnswers(400, () -> createDraft(gmail, mail("human@f"))).hasMessageContaining("Invalid To header");
        assertThatAnswers(400, () -> createDraft(gmail, mail("a@b.invalid"))).hasMessageContaining("Invalid To header");
        assertThatAnswers(400, () -> sendDraft(gmail, nobody)).hasMessageContaining("Recipient address required");
        assertThat(createDraft(gmail, mail("\"Doe, Jane\" <jane@acme.example>, hr@acme.example")))
                .isNotNull();
    }

    @Test
    void only_registered_addresses_are_sent_back_to() {
        var query = "?client_id=" + google.client().id() + "&redirect_uri=http://127.0.0.1:1/elsewhere&scope=openid";

        assertThatThrownBy(() -> google.control().consent(URI.create(google.authorizationUri() + query), user))
                .hasMessageContaining("Redirect URI mismatch");
    }

    @Test
    void the_control_path_is_closed_to_browsers() throws Exception {
        var http = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(google.endpoint().resolve("/_control/mails"))
                .header("Sec-Fetch-Site", "cross-site")
                .build();

        assertThat(http.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(403);
    }

    @Test
    void mails_drafts_consents_and_users_survive_a_restart(@TempDir Path own) throws IOException {
        Draft draft;
        UserCredentials before;
        String profile;
        try (var first = new GoogleStandIn(StandIns.node(), own.resolve("state"), own)) {
            before = SandboxConsent.credentials(first, user, COMPOSE);
            profile = userInfo(first, before);
            var gmail = gmail(first, before);
            sendDraft(gmail, createDraft(gmail, mail("hr@acme.example")));
            draft = createDraft(gmail, mail("hr@later.example"));
        }
        try (var second = new GoogleStandIn(StandIns.node(), own.resolve("state"), own)) {
            var after = before.toBuilder().setTokenServerUri(second.tokenUri()).build();
            sendDraft(gmail(second, after), draft);

            assertThat(userInfo(second, after)).isEqualTo(profile).contains("sub");

            assertThat(second.control().sent(Optional.empty(), 10).mails())
                    .extracting(SentMails.SentMail::to)
                    .containsExactly("hr@later.example", "hr@acme.example");
        }
    }

    private static String userInfo(GoogleStandIn at, UserCredentials credentials) throws IOException {
        return new NetHttpTransport()
                .createRequestFactory(new HttpCredentialsAdapter(credentials))
                .buildGetRequest(new GenericUrl(at.endpoint().resolve("/oauth2/v2/userinfo")))
                .execute()
                .parseAsString();
    }
}
