package dev.applyflow.web;

import java.util.HashMap;
import java.util.Map;

/** Answers are data of one user: kept nowhere, embedded nowhere, read by no other site. */
final class SecurityHeaders implements Handler {
    private static final Map<String, String> ALWAYS = Map.of(
            "cache-control", "no-store",
            "content-security-policy", "default-src 'none'; frame-ancestors 'none'",
            "cross-origin-resource-policy", "same-origin",
            "referrer-policy", "no-referrer",
            "x-content-type-options", "nosniff");

    private final Handler next;

    SecurityHeaders(Handler next) {
        this.next = next;
    }

    @Override
    public Response handle(Request request) {
        var response = next.handle(request);
        var headers = new HashMap<>(ALWAYS);
        headers.putAll(response.headers());
        return new Response(response.status(), headers, response.cookies(), response.body());
    }
}
