package dev.applyflow.function.auth;

import dev.applyflow.core.account.Session;
import dev.applyflow.core.account.SessionId;
import dev.applyflow.core.account.Sessions;
import dev.applyflow.web.ProblemCode;
import dev.applyflow.web.Request;
import dev.applyflow.web.Response;
import dev.applyflow.web.SessionCookie;
import dev.applyflow.web.SessionFilter;
import java.time.InstantSource;

/** Which sessions there are, and their end. */
final class SessionEndpoints {
    private final Sessions sessions;
    private final SessionFilter filter;
    private final SessionCookie cookie;
    private final InstantSource clock;

    SessionEndpoints(Sessions sessions, SessionFilter filter, SessionCookie cookie, InstantSource clock) {
        this.sessions = sessions;
        this.filter = filter;
        this.cookie = cookie;
        this.clock = clock;
    }

    Response list(Request request, Session session) {
        return Response.ok(SessionsView.of(sessions.list(session.user(), clock.instant()), session));
    }

    /** Also right when there is no session (any more). */
    Response logout(Request request) {
        filter.session(request).ifPresent(session -> sessions.revoke(session.user(), session.id(), clock.instant()));
        return Response.noContent().withCookie(cookie.removed());
    }

    Response revoke(Request request, Session session) {
        var id = request.pathValue("sessionId", SessionId::new);
        return sessions.revoke(session.user(), id, clock.instant())
                ? Response.noContent()
                : Response.problem(ProblemCode.NOT_FOUND, "There is no such session.");
    }

    Response revokeAll(Request request, Session session) {
        sessions.revokeAll(session.user());
        return Response.noContent().withCookie(cookie.removed());
    }
}
