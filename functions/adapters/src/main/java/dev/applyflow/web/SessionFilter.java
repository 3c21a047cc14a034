package dev.applyflow.web;

import dev.applyflow.core.account.Authenticate;
import dev.applyflow.core.account.Session;
import java.util.Optional;

/** Tells handlers whose request they answer. */
public final class SessionFilter {
    private final SessionCookie cookie;
    private final Authenticate authenticate;

    public SessionFilter(SessionCookie cookie, Authenticate authenticate) {
        this.cookie = cookie;
        this.authenticate = authenticate;
    }

    /** Empty if nobody is logged in. */
    public Optional<Session> session(Request request) {
        return cookie.in(request).flatMap(authenticate::session);
    }

    /** Lets nobody through who is not logged in. */
    public Handler loggedIn(LoggedIn handler) {
        return request -> session(request)
                .map(session -> handler.handle(request, session))
                .orElseGet(() -> Response.problem(ProblemCode.UNAUTHENTICATED, "Please log in."));
    }

    /** Answers a request of a logged-in user. */
    @FunctionalInterface
    public interface LoggedIn {
        Response handle(Request request, Session session);
    }
}
