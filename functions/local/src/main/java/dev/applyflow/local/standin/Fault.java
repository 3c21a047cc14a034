package dev.applyflow.local.standin;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Planned misbehaviour of the Google stand-in: what the next matching requests are answered instead.
 *
 * @param times how many requests it spoils
 * @param carriedOut whether the request takes effect although its own answer is lost
 * @param delay before the answer
 * @param answer empty cuts the connection
 */
public record Fault(Route route, int times, boolean carriedOut, Duration delay, Optional<Answer> answer) {

    /** The requests a fault can be planned for. */
    public enum Route {
        TOKEN("POST", "/oauth2/token"),
        PROFILE("GET", "/gmail/v1/users/[^/]+/profile"),
        DRAFT_CREATE("POST", "(/upload)?/gmail/v1/users/[^/]+/drafts"),
        DRAFT_GET("GET", "/gmail/v1/users/[^/]+/drafts/[^/]+"),
        DRAFT_LIST("GET", "/gmail/v1/users/[^/]+/drafts"),
        DRAFT_SEND("POST", "(/upload)?/gmail/v1/users/[^/]+/drafts/send"),
        DRAFT_DELETE("DELETE", "/gmail/v1/users/[^/]+/drafts/[^/]+"),
        MESSAGE_SEND("POST", "(/upload)?/gmail/v1/users/[^/]+/messages/send");

        private final String method;
        private final String path;

        Route(String method, String path) {
            this.method = method;
            this.path = path;
        }
    }

    /** @param body JSON */
    public record Answer(int status, Map<String, String> headers, String body) {

        private Answer with(String name, String value) {
            var more = new LinkedHashMap<>(headers);
            more.put(name, value);
            return new Answer(status, more, body);
        }
    }

    /** An answer with the body that Google's APIs use for errors. */
    public static Fault error(Route route, int status, String reason, String message) {
        var body = """
            {"error":{"code":%1$d,"message":"%2$s","errors":[{"message":"%2$s","domain":"usageLimits","reason":"%3$s"}]}}\
            """.formatted(status, message, reason);
        return answer(route, status, body);
    }

    public static Fault answer(Route route, int status, String body) {
        return new Fault(route, 1, false, Duration.ZERO, Optional.of(new Answer(status, Map.of(), body)));
    }

    /** A connection that is reset before the request is looked at. */
    public static Fault cut(Route route) {
        return new Fault(route, 1, false, Duration.ZERO, Optional.empty());
    }

    /** The request takes effect and its own answer is lost. */
    public Fault butCarriedOut() {
        return new Fault(route, times, true, delay, answer);
    }

    public Fault times(int count) {
        return new Fault(route, count, carriedOut, delay, answer);
    }

    public Fault after(Duration wait) {
        return new Fault(route, times, carriedOut, wait, answer);
    }

    public Fault withHeader(String name, String value) {
        var spoiled = answer.orElseThrow(() -> new IllegalStateException("A cut connection has no headers"));
        return new Fault(route, times, carriedOut, delay, Optional.of(spoiled.with(name, value)));
    }

    Map<String, Object> toJson() {
        var json = new LinkedHashMap<String, Object>();
        json.put("method", route.method);
        json.put("path", route.path);
        json.put("times", times);
        json.put("carriedOut", carriedOut);
        json.put("delayMillis", delay.toMillis());
        answer.ifPresent(it -> json.put("answer", it));
        return json;
    }
}
