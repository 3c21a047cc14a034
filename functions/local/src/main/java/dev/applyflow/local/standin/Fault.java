package dev.applyflow.local.standin;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Planned misbehaviour of the Google stand-in: what the next matching requests are answered instead.
 *
 * @param times how many requests it spoils
 * @param delay before the answer
 * @param answer instead of its own; empty cuts the connection
 */
public record Fault(Route route, int times, Effect effect, Duration delay, Optional<Answer> answer) {

    /** What becomes of the request itself. */
    public enum Effect {
        /** It is never looked at. */
        NONE,
        /** It takes effect and its own answer is lost. */
        HIDDEN,
        /** It takes effect and its own answer comes late. */
        LATE
    }

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
        return new Fault(route, 1, Effect.NONE, Duration.ZERO, Optional.of(new Answer(status, Map.of(), body)));
    }

    /** A connection that is reset before the request is looked at. */
    public static Fault cut(Route route) {
        return new Fault(route, 1, Effect.NONE, Duration.ZERO, Optional.empty());
    }

    /** Nothing is wrong but the time it takes. */
    public static Fault late(Route route, Duration delay) {
        return new Fault(route, 1, Effect.LATE, delay, Optional.empty());
    }

    /** The request takes effect and its own answer is lost. */
    public Fault butCarriedOut() {
        return new Fault(route, times, Effect.HIDDEN, delay, answer);
    }

    public Fault times(int count) {
        return new Fault(route, count, effect, delay, answer);
    }

    public Fault after(Duration wait) {
        return new Fault(route, times, effect, wait, answer);
    }

    public Fault withHeader(String name, String value) {
        var spoiled = answer.orElseThrow(() -> new IllegalStateException("A cut connection has no headers"));
        return new Fault(route, times, effect, delay, Optional.of(spoiled.with(name, value)));
    }

    Map<String, Object> toJson() {
        var json = new LinkedHashMap<String, Object>();
        json.put("method", route.method);
        json.put("path", route.path);
        json.put("times", times);
        json.put("effect", effect.name());
        json.put("delayMillis", delay.toMillis());
        answer.ifPresent(it -> json.put("answer", it));
        return json;
    }
}
