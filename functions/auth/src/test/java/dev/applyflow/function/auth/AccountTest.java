package dev.applyflow.function.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.applyflow.core.account.EmailAddress;
import dev.applyflow.core.account.Users.Admission;
import dev.applyflow.core.sending.RateLimits;
import dev.applyflow.web.testing.HttpEvents;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class AccountTest {
    private final Site site = new Site(Admission.FIRST_ONLY);

    @Test
    void registering_makes_an_account_and_logs_it_in() {
        var response = site.answer(Site.event("auth-register"));

        assertThat(response.getStatusCode()).isEqualTo(201);
        assertThat(response.getBody())
                .contains(
                        "\"email\":\"Jane.Doe@example.org\"",
                        "\"locale\":\"de\"",
                        "\"createdAt\":\"2026-03-06T08:30:00Z\"")
                .contains("\"sandboxUrl\":\"http://127.0.0.1:8080/sandbox\"");
        assertThat(site.answerTo("auth-me", response.getCookies().getFirst()).getBody())
                .isEqualTo(response.getBody());
    }

    @Test
    void the_zone_of_the_browser_becomes_that_of_the_limits() {
        site.register();

        var user = site.store
                .users()
                .findByAddress(EmailAddress.of("jane.doe@example.org"))
                .orElseThrow();
        assertThat(site.store.rateLimits().find(user.id()))
                .map(RateLimits::limits)
                .hasValueSatisfying(limits -> assertThat(limits.zone()).isEqualTo(ZoneId.of("Europe/Berlin")));
    }

    @Test
    void a_closed_installation_takes_one_account() {
        site.register();

        assertProblem(register("john@example.org", "a good password"), 403, "registration-closed");
        assertProblem(register("jane.doe@EXAMPLE.org", "a good password"), 409, "email-taken");
    }

    @Test
    void an_open_installation_takes_everybody() {
        var open = new Site(Admission.EVERYBODY);
        open.register();

        var body = "{\"email\":\"john@example.org\",\"password\":\"a good password\"}";
        assertThat(open.answer(HttpEvents.post("/api/users", body)).getStatusCode())
                .isEqualTo(201);
    }

    @Test
    void what_is_wrong_with_a_registration_is_told_by_field() {
        var response = register("no address", "short");

        assertProblem(response, 400, "invalid-field");
        assertThat(response.getBody())
                .contains("\"field\":\"email\",\"code\":\"not-an-address\"")
                .contains("\"field\":\"password\",\"code\":\"too-short\"");
        assertProblem(site.answer(HttpEvents.post("/api/users", "{\"email\":")), 400, "not-json");
    }

    @Test
    void the_right_password_logs_in() {
        site.register();
        var response = site.answer(Site.event("auth-login"));

        assertThat(response.getStatusCode()).isEqualTo(201);
        assertThat(site.answerTo("auth-me", response.getCookies().getFirst()).getStatusCode())
                .isEqualTo(200);
    }

    @Test
    void an_unknown_account_and_a_wrong_password_get_the_same_answer() {
        site.register();
        var wrong = login("jane.doe@example.org", "not the password");

        assertProblem(wrong, 401, "wrong-credentials");
        assertThat(login("nobody@example.org", "not the password")).isEqualTo(wrong);
        assertThat(login("no address", "not the password")).isEqualTo(wrong);
    }

    @Test
    void guessing_is_told_when_to_come_back() {
        site.register();
        for (int i = 0; i < 10; i++) {
            login("jane.doe@example.org", "guess number " + i);
        }
        var response = login("jane.doe@example.org", "guess number 10");

        assertProblem(response, 429, "too-many-attempts");
        assertThat(response.getHeaders()).containsEntry("retry-after", "900");
        assertThat(response.getBody()).contains("Too many attempts. Try again in 15 minutes.");
    }

    @Test
    void nobody_is_known_without_a_session() {
        assertProblem(site.answer(HttpEvents.get("/api/me")), 401, "unauthenticated");
        assertProblem(site.answer(Site.event("auth-me")), 401, "unauthenticated");
    }

    @Test
    void another_site_cannot_log_its_visitors_in() {
        var event = HttpEvents.header(Site.event("auth-login"), "sec-fetch-site", "cross-site");

        assertProblem(site.answer(event), 403, "forbidden-origin");
    }

    private APIGatewayV2HTTPResponse register(String email, String password) {
        return site.answer(HttpEvents.post("/api/users", credentials(email, password)));
    }

    private APIGatewayV2HTTPResponse login(String email, String password) {
        return site.answer(HttpEvents.post("/api/sessions", credentials(email, password)));
    }

    private static String credentials(String email, String password) {
        return "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password);
    }

    static void assertProblem(APIGatewayV2HTTPResponse response, int status, String code) {
        assertThat(response.getStatusCode()).as(response.getBody()).isEqualTo(status);
        assertThat(response.getBody()).contains("\"code\":\"" + code + "\"");
    }
}
