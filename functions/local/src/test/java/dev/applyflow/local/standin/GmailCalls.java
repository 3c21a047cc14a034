package dev.applyflow.local.standin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.http.HttpRequestInitializer;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.gmail.Gmail;
import com.google.api.services.gmail.GmailScopes;
import com.google.api.services.gmail.model.Draft;
import com.google.api.services.gmail.model.Message;
import com.google.auth.http.HttpCredentialsAdapter;
import com.google.auth.oauth2.GoogleCredentials;
import java.io.IOException;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Google's own client, pointed at the stand-in. */
final class GmailCalls {

    static final List<String> COMPOSE = List.of(GmailScopes.GMAIL_COMPOSE);

    private GmailCalls() {}

    static Gmail connected(GoogleStandIn google, String user, List<String> scopes) throws IOException {
        return gmail(google, SandboxConsent.credentials(google, user, scopes));
    }

    static Gmail gmail(GoogleStandIn google, GoogleCredentials credentials) {
        return gmail(google, new HttpCredentialsAdapter(credentials));
    }

    /** Without the refresh that Google's credentials do by themselves when a token is refused. */
    static Gmail withToken(GoogleStandIn google, String token) {
        return gmail(google, request -> request.getHeaders().setAuthorization("Bearer " + token));
    }

    private static Gmail gmail(GoogleStandIn google, HttpRequestInitializer authorization) {
        return new Gmail.Builder(new NetHttpTransport(), GsonFactory.getDefaultInstance(), authorization)
                .setRootUrl(google.endpoint() + "/")
                .setApplicationName("ApplyFlow")
                .build();
    }

    static Draft createDraft(Gmail gmail, String mail) throws IOException {
        var content = new Draft().setMessage(new Message().encodeRaw(mail.getBytes(UTF_8)));
        return gmail.users().drafts().create("me", content).execute();
    }

    static Message sendDraft(Gmail gmail, Draft draft) throws IOException {
        return gmail.users()
                .drafts()
                .send("me", new Draft().setId(draft.getId()))
                .execute();
    }

    static String mail(String to) {
        return """
            From: seeker@example.com
            To: %s
            Subject: =?UTF-8?Q?Gr=C3=BC=C3=9Fe?=
            Date: Fri, 20 Nov 2026 10:00:00 +0000
            Message-ID: <our-own-id@example.com>
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=part

            --part
            Content-Type: text/plain; charset=utf-8

            Dear all
            --part
            Content-Type: application/pdf; name="cv.pdf"
            Content-Disposition: attachment; filename="cv.pdf"
            Content-Transfer-Encoding: base64

            JVBERg==
            --part--
            """.formatted(to).replace("\n", "\r\n");
    }

    static AbstractThrowableAssert<?, ?> assertThatAnswers(int status, ThrowingCallable call) {
        return assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        GoogleJsonResponseException.class,
                        e -> assertThat(e.getStatusCode()).isEqualTo(status));
    }
}
