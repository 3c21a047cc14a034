package dev.applyflow.local.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Translates between HTTP and the events of an HTTP API with payload format 2.0, whose rules these are: header names in lower case,
 * repeated ones joined by a comma, cookies apart, a body that is not text in Base64.
 */
final class ApiEvents {
    private ApiEvents() {}

    static APIGatewayV2HTTPEvent event(Context http) {
        byte[] body = http.bodyAsBytes();
        Optional<String> text = isText(http.header(Header.CONTENT_TYPE)) ? utf8(body) : Optional.empty();
        String query = http.queryString();
        return APIGatewayV2HTTPEvent.builder()
                .withVersion("2.0")
                .withRouteKey("$default")
                .withRawPath(http.path())
                .withRawQueryString(query == null ? "" : query)
                .withQueryStringParameters(queryParameters(http))
                .withHeaders(headers(http))
                .withCookies(cookies(http))
                .withRequestContext(context(http))
                .withBody(text.orElseGet(() -> Base64.getEncoder().encodeToString(body)))
                .withIsBase64Encoded(text.isEmpty())
                .build();
    }

    static void answer(Context http, APIGatewayV2HTTPResponse response) {
        http.status(response.getStatusCode());
        if (response.getHeaders() != null) {
            response.getHeaders().forEach(http::header);
        }
        if (response.getCookies() != null) {
            response.getCookies().forEach(cookie -> http.res().addHeader(Header.SET_COOKIE, cookie));
        }
        if (response.getBody() != null) {
            http.result(
                    response.getIsBase64Encoded()
                            ? Base64.getDecoder().decode(response.getBody())
                            : response.getBody().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static RequestContext context(Context http) {
        return RequestContext.builder()
                .withStage("$default")
                .withRequestId(UUID.randomUUID().toString())
                .withTimeEpoch(Instant.now().toEpochMilli())
                .withHttp(RequestContext.Http.builder()
                        .withMethod(http.method().name())
                        .withPath(http.path())
                        .withProtocol(http.protocol())
                        .withSourceIp(http.ip())
                        .withUserAgent(http.userAgent())
                        .build())
                .build();
    }

    private static Map<String, String> headers(Context http) {
        var headers = new HashMap<String, String>();
        http.headerMap().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        headers.remove("cookie");
        return headers;
    }

    private static Map<String, String> queryParameters(Context http) {
        return http.queryParamMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> String.join(",", entry.getValue())));
    }

    private static List<String> cookies(Context http) {
        String header = http.header(Header.COOKIE);
        return header == null
                ? List.of()
                : Arrays.stream(header.split(";")).map(String::strip).toList();
    }

    /** Whatever charset the content type speaks of, JSON is UTF-8. What is not goes on as it is, for the function to refuse. */
    private static Optional<String> utf8(byte[] body) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString());
        } catch (CharacterCodingException notText) {
            return Optional.empty();
        }
    }

    /** From the header itself: to Jetty's own reading of it an unknown charset is an error. */
    private static boolean isText(@Nullable String contentType) {
        return contentType == null || contentType.startsWith("text/") || contentType.contains("json");
    }
}
