package dev.applyflow.web;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One HTTP request, as API Gateway describes it, in the words of the handlers. */
public final class Request {
    /** A template of 20,000 characters, each written as an escape, takes half of it. */
    static final int MAX_BODY_BYTES = 256 * 1024;

    private final APIGatewayV2HTTPEvent event;
    private final Map<String, String> headers;
    private final Map<String, String> pathValues;

    public Request(APIGatewayV2HTTPEvent event) {
        this(event, caseInsensitive(orEmpty(event.getHeaders())), Map.of());
    }

    private Request(APIGatewayV2HTTPEvent event, Map<String, String> headers, Map<String, String> pathValues) {
        this.event = event;
        this.headers = headers;
        this.pathValues = pathValues;
    }

    Request withPathValues(Map<String, String> values) {
        return new Request(event, headers, Map.copyOf(values));
    }

    /** Names this request in logs, here and at the gateway. */
    public String id() {
        return event.getRequestContext().getRequestId();
    }

    public String method() {
        return event.getRequestContext().getHttp().getMethod();
    }

    public String path() {
        return event.getRawPath();
    }

    /** The network address that the gateway was called from. */
    public String sourceAddress() {
        return event.getRequestContext().getHttp().getSourceIp();
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    public Optional<String> query(String name) {
        return Optional.ofNullable(orEmpty(event.getQueryStringParameters()).get(name));
    }

    public Optional<String> cookie(String name) {
        var cookies = event.getCookies() == null ? List.<String>of() : event.getCookies();
        String start = name + "=";
        return cookies.stream()
                .map(String::strip)
                .filter(cookie -> cookie.startsWith(start))
                .map(cookie -> cookie.substring(start.length()))
                .findFirst();
    }

    /**
     * The value in place of {@code {name}} in the route's path.
     *
     * @param parse throws {@link IllegalArgumentException} for what cannot name anything
     * @throws Refusal {@code not-found} in that case
     */
    public <T> T pathValue(String name, Function<String, T> parse) {
        String text = Optional.ofNullable(pathValues.get(name))
                .orElseThrow(() -> new IllegalStateException("the route has no {" + name + "}"));
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException namesNothing) {
            throw new Refusal(ProblemCode.NOT_FOUND, "There is nothing here.");
        }
    }

    /** @throws Refusal unless the body is a JSON object with the components of this record and no others */
    public <T extends Record> T json(Class<T> type) {
        if (!header("content-type").orElse("").toLowerCase(Locale.ROOT).startsWith("application/json")) {
            throw new Refusal(ProblemCode.NOT_JSON, "The body has to be application/json.");
        }
        return Json.read(body(), type);
    }

    private byte[] body() {
        String body = event.getBody() == null ? "" : event.getBody();
        byte[] bytes =
                event.getIsBase64Encoded() ? Base64.getDecoder().decode(body) : body.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > MAX_BODY_BYTES) {
            throw new Refusal(ProblemCode.BODY_TOO_LARGE, "The body may have " + MAX_BODY_BYTES / 1024 + " kB.");
        }
        return bytes;
    }

    private static Map<String, String> caseInsensitive(Map<String, String> headers) {
        var map = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        map.putAll(headers);
        return map;
    }

    private static Map<String, String> orEmpty(@Nullable Map<String, String> map) {
        return map == null ? Map.of() : map;
    }
}
