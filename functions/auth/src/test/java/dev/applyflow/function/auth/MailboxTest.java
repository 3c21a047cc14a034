package dev.applyflow.function.auth;

import static dev.applyflow.function.auth.AccountTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.applyflow.core.account.EmailAddress;
import dev.applyflow.core.account.MailboxProvider.Reason;
import dev.applyflow.core.account.MailboxProvider.Refused;
import dev.applyflow.core.account.Users.Admission;
import dev.applyflow.core.testing.FakeMailboxProvider.Answer;
import dev.applyflow.web.testing.HttpEvents;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MailboxTest {
    private static final EmailAddress GMAIL = EmailAddress.of("jane@gmail.com");

    private final Site site = new Site(Admission.FIRST_ONLY);
    private final String cookie = site.register();

    @Test
    void nothing_is_connected_at_first() {
        assertThat(site.answerTo("auth-mailbox", cookie).getBody())
                .isEqualTo(
                        "{\"state\":\"NONE\",\"provider\":null,\"address\":null,\"connectedAt\":null,\"detail\":null}");
    }

    @Test
    void a_mailbox_is_connected_by_way_of_its_provider() {
        assertThat(comeBack(consent())).isEqualTo("https://mail.example/mailbox?connected=true");

        assertThat(site.answerTo("auth-mailbox", cookie).getBody())
                .contains("\"state\":\"CONNECTED\"", "\"address\":\"jane@gmail.com\"", "\"provider\":\"google\"")
                .contains("\"connectedAt\":\"2026-03-06T08:30:00Z\"");
    }

    @Test
    void an_answer_counts_once() {
        var answer = consent();
        comeBack(answer);

        assertThat(comeBack(answer)).endsWith("?error=expired");
        assertThat(location(callback(Map.of()))).endsWith("?error=expired");
    }

    @Test
    void a_refusal_leads_back_to_a_page_that_explains_it() {
        assertThat(location(callback(Map.of("error", "access_denied")))).endsWith("?error=access-denied");
        assertThat(location(callback(Map.of("error", "\"><script>")))).endsWith("?error=mailbox-connect-failed");

        site.provider
                .connecting()
                .instead(new Refused(Reason.PERMISSION_MISSING, ""))
                .instead(new Refused(Reason.UNAVAILABLE, ""));
        assertThat(comeBack(consent())).endsWith("?error=permission-missing");
        assertThat(comeBack(consent())).endsWith("?error=mailbox-connect-failed");
    }

    @Test
    void whoever_comes_back_without_a_session_has_to_log_in() {
        var answer = consent();
        var event = callback(Map.of("state", answer.state(), "code", answer.code()));
        event.setCookies(List.of());

        assertThat(location(event)).endsWith("?error=unauthenticated");
    }

    @Test
    void a_mailbox_whose_permission_has_ended_says_what_to_do() {
        comeBack(consent());
        var user = site.store
                .users()
                .findByAddress(EmailAddress.of("jane.doe@example.org"))
                .orElseThrow();
        var mailbox = site.store.mailboxes().find(user.id()).orElseThrow();
        site.store.mailboxes().requireReconnect(user.id(), mailbox.connection());

        assertThat(site.answerTo("auth-mailbox", cookie).getBody())
                .contains("\"state\":\"RECONNECT\"", "Connect it again.");
    }

    @Test
    void disconnecting_forgets_the_mailbox() {
        comeBack(consent());

        assertThat(site.answerTo("auth-disconnect-mailbox", cookie).getStatusCode())
                .isEqualTo(204);
        assertThat(site.answerTo("auth-mailbox", cookie).getBody()).contains("NONE");
        assertThat(site.provider.revoked()).hasSize(1);
    }

    @Test
    void a_mailbox_belongs_to_somebody() {
        assertProblem(site.answer(Site.event("auth-mailbox")), 401, "unauthenticated");
        assertProblem(site.answer(Site.event("auth-connect-mailbox")), 401, "unauthenticated");
        assertProblem(site.answer(Site.event("auth-disconnect-mailbox")), 401, "unauthenticated");
    }

    private Answer consent() {
        var body = site.answerTo("auth-connect-mailbox", cookie).getBody();
        var url = URI.create(body.replaceAll("^.*\"authorizationUrl\":\"|\"}$", ""));
        return site.provider.consent(url, GMAIL);
    }

    private String comeBack(Answer answer) {
        return location(callback(Map.of("state", answer.state(), "code", answer.code(), "scope", "email")));
    }

    private APIGatewayV2HTTPEvent callback(Map<String, String> query) {
        var event = HttpEvents.cookie(Site.event("auth-mailbox-callback"), cookie);
        event.setQueryStringParameters(query);
        return event;
    }

    private String location(APIGatewayV2HTTPEvent callback) {
        APIGatewayV2HTTPResponse response = site.answer(callback);
        assertThat(response.getStatusCode()).isEqualTo(302);
        return response.getHeaders().get("location");
    }
}
