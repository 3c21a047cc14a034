package dev.applyflow.web;

import java.util.Set;

/**
 * Lets unsafe methods through only from pages of this site. Every browser of today sends {@code Sec-Fetch-Site} or {@code Origin} with
 * them, and no page can forge either, so that no other site can use a visitor's session.
 */
final class SameOrigin implements Handler {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final Origin origin;
    private final Handler next;

    SameOrigin(Origin origin, Handler next) {
        this.origin = origin;
        this.next = next;
    }

    @Override
    public Response handle(Request request) {
        return SAFE.contains(request.method()) || isSameOrigin(request)
                ? next.handle(request)
                : Response.problem(
                        ProblemCode.FORBIDDEN_ORIGIN, "This request has to come from " + origin.value() + ".");
    }

    private boolean isSameOrigin(Request request) {
        return request.header("sec-fetch-site")
                .map("same-origin"::equals)
                .orElseGet(() ->
                        request.header("origin").map(origin.value()::equals).orElse(false));
    }
}
