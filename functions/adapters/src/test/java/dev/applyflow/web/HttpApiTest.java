package dev.applyflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.applyflow.web.testing.HttpEvents;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpApiTest {
    private final HttpApi api = new HttpApi(
            Origin.parse("https://mail.example"),
            new Routes(
                    Route.get(
                            "/api/things/{id}",
                            request -> Response.ok(
                                    new Thing("thing " + request.pathValue("id", UUID::fromString), null, null))),
                    Route.get("/api/things/newest", request -> Response.ok(new Thing("newest", null, null))),
                    Route.post("/api/things", request -> Response.created(request.json(Thing.class))),
                    Route.delete("/api/things", request -> {
                        throw new NumberFormatException("For input string: \"jane@example.org\"");
                    })));

    record Thing(
            @Nullable String name,
            @Nullable Integer size,
            @Nullable List<Part> parts) {}

    record Part(@Nullable Integer weight) {}

    @Test
    void the_most_literal_path_is_meant_whatever_the_order_of_the_routes() {
        assertThat(api.answer(HttpEvents.get("/api/things/newest")).getBody()).contains("newest");
        assertThat(api.answer(HttpEvents.get("/api/things/0190a8e4-7d3c-7000-8000-000000000001"))
                        .getBody())
                .contains("thing 0190a8e4-7d3c-7000-8000-000000000001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/thing", "/api/things/", "/api/things/1/2", "/api/things/no-uuid"})
    void what_no_route_knows_is_not_found(String path) {
        assertProblem(api.answer(HttpEvents.get(path)), 404, "not-found");
    }

    @Test
    void a_known_path_tells_which_methods_it_has() {
        var response = api.answer(HttpEvents.event("PUT", "/api/things", "{}"));

        assertProblem(response, 405, "method-not-allowed");
        assertThat(response.getHeaders()).containsEntry("allow", "DELETE, POST");
    }

    @Test
    void a_body_is_taken_plain_and_in_base64() {
        var event = HttpEvents.post("/api/things", "{\"name\":\"Bücher\",\"size\":3}");
        assertThat(api.answer(event).getBody()).contains("\"name\":\"Bücher\"");

        event.setBody(Base64.getEncoder().encodeToString(event.getBody().getBytes(StandardCharsets.UTF_8)));
        event.setIsBase64Encoded(true);
        assertThat(api.answer(event).getBody()).contains("\"name\":\"Bücher\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"text\"",
                "{",
                "{} {}",
                "{\"name\":\"a\",\"name\":\"b\"}",
                "{\"parts\":[{\"weight\":",
                "\u0000"
            })
    void a_body_that_is_no_single_object_is_not_json(String body) {
        assertProblem(api.answer(HttpEvents.post("/api/things", body)), 400, "not-json");
    }

    @Test
    void a_body_of_another_media_type_is_not_json() {
        var event = HttpEvents.header(HttpEvents.post("/api/things", "{}"), "content-type", "text/plain");

        assertProblem(api.answer(event), 400, "not-json");
    }

    @Test
    void unknown_fields_and_wrong_types_are_named() {
        assertField("{\"name\":\"a\",\"colour\":\"red\"}", "colour", "unknown");
        assertField("{\"name\":5}", "name", "wrong-type");
        assertField("{\"name\":true}", "name", "wrong-type");
        assertField("{\"name\":{}}", "name", "wrong-type");
        assertField("{\"size\":\"5\"}", "size", "wrong-type");
        assertField("{\"size\":1.5}", "size", "wrong-type");
        assertField("{\"size\":99999999999}", "size", "wrong-type");
        assertField("{\"parts\":[{\"weight\":1},{\"weight\":\"x\"}]}", "parts[1].weight", "wrong-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud800", "\\udc00 turned round \\ud800", "a\\udfffb"})
    void half_a_character_is_no_text(String name) {
        assertField("{\"name\":\"" + name + "\"}", "name", "not-text");
    }

    @Test
    void a_whole_character_beyond_the_first_plane_is_text_however_it_is_written() {
        assertThat(api.answer(HttpEvents.post("/api/things", "{\"name\":\"\\ud83e\\udd50🥐\"}"))
                        .getBody())
                .contains("🥐🥐");
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused_and_not_mended() {
        var event = HttpEvents.post("/api/things", "");
        event.setBody(
                Base64.getEncoder().encodeToString("{\"name\":\"Bücher\"}".getBytes(StandardCharsets.ISO_8859_1)));
        event.setIsBase64Encoded(true);

        assertProblem(api.answer(event), 400, "not-json");
    }

    @Test
    void a_body_larger_than_the_cap_is_refused() {
        String text = "x".repeat(Request.MAX_BODY_BYTES);

        assertProblem(api.answer(HttpEvents.post("/api/things", "{\"name\":\"" + text + "\"}")), 413, "body-too-large");
    }

    @Test
    void an_unexpected_error_says_nothing_but_which_request_it_was() {
        var response = api.answer(HttpEvents.event("DELETE", "/api/things", ""));

        assertProblem(response, 500, "internal");
        assertThat(response.getBody()).contains("JKJaXmPLvHcESHA=").doesNotContain("jane");
    }

    @Test
    void unsafe_methods_are_for_pages_of_this_site() {
        assertThat(fetchedFrom("same-origin", "").getStatusCode()).isEqualTo(201);
        assertThat(fetchedFrom("", "https://mail.example").getStatusCode()).isEqualTo(201);

        assertProblem(fetchedFrom("same-site", "https://mail.example"), 403, "forbidden-origin");
        assertProblem(fetchedFrom("cross-site", ""), 403, "forbidden-origin");
        assertProblem(fetchedFrom("none", ""), 403, "forbidden-origin");
        assertProblem(fetchedFrom("", "https://mail.example.evil.example"), 403, "forbidden-origin");
        assertProblem(fetchedFrom("", "null"), 403, "forbidden-origin");
        assertProblem(fetchedFrom("", ""), 403, "forbidden-origin");
    }

    @Test
    void every_answer_forbids_caching_sniffing_and_framing() {
        for (var response :
                List.of(api.answer(HttpEvents.get("/api/things/newest")), api.answer(HttpEvents.get("/nowhere")))) {
            assertThat(response.getHeaders())
                    .containsEntry("cache-control", "no-store")
                    .containsEntry("x-content-type-options", "nosniff")
                    .containsEntry("content-security-policy", "default-src 'none'; frame-ancestors 'none'");
        }
    }

    private APIGatewayV2HTTPResponse fetchedFrom(String site, String origin) {
        APIGatewayV2HTTPEvent event = HttpEvents.post("/api/things", "{}");
        return api.answer(HttpEvents.header(HttpEvents.header(event, "sec-fetch-site", site), "origin", origin));
    }

    private void assertField(String body, String field, String code) {
        var response = api.answer(HttpEvents.post("/api/things", body));
        assertProblem(response, 400, "invalid-field");
        assertThat(response.getBody()).contains("\"field\":\"" + field + "\",\"code\":\"" + code + "\"");
    }

    private static void assertProblem(APIGatewayV2HTTPResponse response, int status, String code) {
        assertThat(response.getStatusCode()).isEqualTo(status);
        assertThat(response.getHeaders()).containsEntry("content-type", "application/problem+json");
        assertThat(response.getBody())
                .contains("\"type\":\"https://applyflow.dev/problems/" + code + "\"", "\"code\":\"" + code + "\"");
    }
}
