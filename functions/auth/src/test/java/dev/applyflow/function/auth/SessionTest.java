package dev.applyflow.function.auth;

import static dev.applyflow.function.auth.AccountTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.core.account.Session;
import dev.applyflow.core.account.SessionToken;
import dev.applyflow.core.account.Users.Admission;
import dev.applyflow.web.testing.HttpEvents;
import org.junit.jupiter.api.Test;

class SessionTest {
    private final Site site = new Site(Admission.FIRST_ONLY);
    private final String first = site.register();
    private final String second = login();

    @Test
    void the_user_sees_the_open_sessions_and_which_one_is_this() {
        var body = site.answerTo("auth-sessions", second).getBody();

        assertThat(body)
                .contains("{\"id\":\"" + id(second) + "\"", "{\"id\":\"" + id(first) + "\"", "Firefox/145.0")
                .containsOnlyOnce("\"current\":true")
                .doesNotContain(token(first), token(second));
    }

    @Test
    void logging_out_ends_this_session_and_removes_its_cookie() {
        var response = site.answerTo("auth-logout", second);

        assertThat(response.getStatusCode()).isEqualTo(204);
        assertThat(response.getCookies().getFirst())
                .startsWith("__Host-applyflow=;")
                .contains("Max-Age=0");
        assertLoggedOut(second);
        assertLoggedIn(first);
    }

    @Test
    void logging_out_twice_is_fine() {
        site.answerTo("auth-logout", second);

        assertThat(site.answerTo("auth-logout", second).getStatusCode()).isEqualTo(204);
    }

    @Test
    void another_session_can_be_ended_from_here() {
        var event = HttpEvents.cookie(Site.event("auth-revoke-session"), second);
        event.setRawPath("/api/sessions/" + id(first));

        assertThat(site.answer(event).getStatusCode()).isEqualTo(204);
        assertLoggedOut(first);
        assertLoggedIn(second);
        assertProblem(site.answer(event), 404, "not-found");
    }

    @Test
    void what_is_no_session_cannot_be_ended() {
        assertProblem(site.answerTo("auth-revoke-session", first), 404, "not-found");
        var odd = HttpEvents.cookie(HttpEvents.event("DELETE", "/api/sessions/" + "x".repeat(5_000), ""), first);
        assertProblem(site.answer(odd), 404, "not-found");
    }

    @Test
    void all_sessions_can_be_ended_at_once() {
        assertThat(site.answerTo("auth-revoke-all-sessions", second).getStatusCode())
                .isEqualTo(204);

        assertLoggedOut(first);
        assertLoggedOut(second);
    }

    @Test
    void a_session_ends_by_itself() {
        site.clock.advance(Session.LIFETIME);

        assertLoggedOut(first);
    }

    private String login() {
        return site.answer(Site.event("auth-login")).getCookies().getFirst();
    }

    private void assertLoggedIn(String cookie) {
        assertThat(site.answerTo("auth-me", cookie).getStatusCode()).isEqualTo(200);
    }

    private void assertLoggedOut(String cookie) {
        assertProblem(site.answerTo("auth-me", cookie), 401, "unauthenticated");
    }

    private static String id(String cookie) {
        return new SessionToken(token(cookie)).id().value();
    }

    private static String token(String cookie) {
        return cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
    }
}
