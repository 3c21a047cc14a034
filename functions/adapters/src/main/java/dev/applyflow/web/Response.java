package dev.applyflow.web;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a handler answers.
 *
 * @param cookies whole {@code Set-Cookie} values
 * @param body empty where there is none
 */
public record Response(int status, Map<String, String> headers, List<String> cookies, String body) {
    public Response {
        headers = Map.copyOf(headers);
        cookies = List.copyOf(cookies);
    }

    /** @param body a record, written as JSON */
    public static Response ok(Record body) {
        return json(200, "application/json", body);
    }

    /** @param body a record, written as JSON */
    public static Response created(Record body) {
        return json(201, "application/json", body);
    }

    public static Response noContent() {
        return new Response(204, Map.of(), List.of(), "");
    }

    public static Response redirect(URI target) {
        return new Response(302, Map.of("location", target.toString()), List.of(), "");
    }

    public static Response problem(Problem problem) {
        return json(problem.code().status(), Problem.MEDIA_TYPE, problem.document());
    }

    public static Response problem(ProblemCode code, String detail, FieldError... errors) {
        return problem(new Problem(code, detail, errors));
    }

    /** @param wait rounded up to whole seconds, at least one */
    public Response retryAfter(Duration wait) {
        long seconds = wait.plusSeconds(1).minusNanos(1).toSeconds();
        return withHeader("retry-after", Long.toString(Math.max(1, seconds)));
    }

    public Response withHeader(String name, String value) {
        var more = new HashMap<>(headers);
        more.put(name, value);
        return new Response(status, more, cookies, body);
    }

    public Response withCookie(String cookie) {
        return new Response(
                status,
                headers,
                Stream.concat(cookies.stream(), Stream.of(cookie)).toList(),
                body);
    }

    static Response text(int status, String mediaType, String body) {
        return new Response(status, Map.of("content-type", mediaType), List.of(), body);
    }

    APIGatewayV2HTTPResponse toEvent() {
        return APIGatewayV2HTTPResponse.builder()
                .withStatusCode(status)
                .withHeaders(headers)
                .withCookies(cookies)
                .withBody(body)
                .build();
    }

    private static Response json(int status, String mediaType, Record body) {
        return text(status, mediaType, Json.write(body));
    }
}
