package dev.applyflow.web.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.applyflow.web.HttpApi;
import dev.applyflow.web.OpenApi;
import dev.applyflow.web.Origin;
import dev.applyflow.web.Route;
import dev.applyflow.web.Routes;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ApiDescriptionTest {
    private static final String ME = """
        {"id":"0190a8e4-7d3c-7000-8000-000000000001","email":"jane@example.org","locale":"en",
         "createdAt":"2026-01-31T08:30:00Z","sandboxUrl":null}\
        """;
    private static final String CREDENTIALS = "{\"email\":\"jane@example.org\",\"password\":\"correct horse\"}";

    private final ApiDescription description = new ApiDescription();

    @Test
    void what_is_described_passes() {
        assertThatCode(() -> description.verify(HttpEvents.get("/api/me"), json(200, ME)))
                .doesNotThrowAnyException();
        assertThatCode(login(CREDENTIALS, json(201, ME), "__Host-applyflow=x")).doesNotThrowAnyException();
    }

    @Test
    void another_status_is_refused() {
        assertRefused(HttpEvents.get("/api/me"), json(201, ME), "not described");
        assertRefused(HttpEvents.get("/api/nowhere"), json(200, ME), "not described");
    }

    @Test
    void another_media_type_is_refused() {
        var html = json(200, ME);
        html.setHeaders(Map.of("content-type", "text/html"));

        assertRefused(HttpEvents.get("/api/me"), html, "may be text/html");
    }

    @Test
    void a_body_its_schema_refuses_is_refused() {
        var me = HttpEvents.get("/api/me");
        assertRefused(me, json(200, ME.replace("\"locale\":\"en\",", "")), "locale");
        assertRefused(me, json(200, ME.replace("\"locale\":\"en\"", "\"locale\":\"xx\"")), "locale");
        assertRefused(me, json(200, ME.replace("{\"id\"", "{\"age\":3,\"id\"")), "age");
        assertRefused(me, json(200, ME.replace("08:30:00Z", "08:30")), "createdAt");
        assertRefused(HttpEvents.event("DELETE", "/api/mailbox", ""), json(204, ME), "no body");
    }

    @Test
    void a_missing_cookie_or_a_request_that_should_not_have_been_taken_is_refused() {
        assertThatThrownBy(login(CREDENTIALS, json(201, ME))).hasMessageContaining("cookies");
        assertThatThrownBy(login("{\"email\":\"jane@example.org\"}", json(201, ME), "__Host-applyflow=x"))
                .hasMessageContaining("password");
    }

    @Test
    void the_description_is_served_as_it_describes_itself() {
        var api = new HttpApi(
                Origin.parse("https://a.example"), new Routes(Route.get("/api/openapi.json", new OpenApi())));
        var request = HttpEvents.get("/api/openapi.json");

        description.verify(request, api.answer(request));
    }

    private ThrowingCallable login(String credentials, APIGatewayV2HTTPResponse response, String... cookies) {
        response.setCookies(List.of(cookies));
        return () -> description.verify(HttpEvents.post("/api/sessions", credentials), response);
    }

    private void assertRefused(APIGatewayV2HTTPEvent request, APIGatewayV2HTTPResponse response, String because) {
        assertThatThrownBy(() -> description.verify(request, response))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(because);
    }

    private static APIGatewayV2HTTPResponse json(int status, String body) {
        return APIGatewayV2HTTPResponse.builder()
                .withStatusCode(status)
                .withHeaders(Map.of("content-type", "application/json"))
                .withBody(body)
                .build();
    }
}
