package dev.applyflow.function.auth;

import dev.applyflow.core.account.ConnectMailbox;
import dev.applyflow.core.account.DisconnectMailbox;
import dev.applyflow.core.account.Mailboxes;
import dev.applyflow.core.account.Session;
import dev.applyflow.web.Origin;
import dev.applyflow.web.Request;
import dev.applyflow.web.Response;
import dev.applyflow.web.SessionFilter;
import java.net.URI;

/** Connecting and disconnecting the mailbox. */
final class MailboxEndpoints {
    static final String CALLBACK = "/api/mailbox/callback";

    private final ConnectMailbox connect;
    private final DisconnectMailbox disconnect;
    private final Mailboxes mailboxes;
    private final SessionFilter filter;
    private final Origin origin;

    MailboxEndpoints(
            ConnectMailbox connect,
            DisconnectMailbox disconnect,
            Mailboxes mailboxes,
            SessionFilter filter,
            Origin origin) {
        this.connect = connect;
        this.disconnect = disconnect;
        this.mailboxes = mailboxes;
        this.filter = filter;
        this.origin = origin;
    }

    record ConnectionView(URI authorizationUrl) {}

    Response show(Request request, Session session) {
        return Response.ok(mailboxes.find(session.user()).map(MailboxView::of).orElse(MailboxView.NONE));
    }

    Response begin(Request request, Session session) {
        return Response.ok(new ConnectionView(connect.begin(session.user())));
    }

    /** A person is looking, so every answer leads to a page that explains it. */
    Response callback(Request request) {
        String result = filter.session(request)
                .map(session -> complete(request, session))
                .orElse("error=unauthenticated");
        return Response.redirect(origin.at("/mailbox?" + result));
    }

    Response disconnect(Request request, Session session) {
        disconnect.disconnect(session.user());
        return Response.noContent();
    }

    private String complete(Request request, Session session) {
        var refusal = request.query("error");
        if (refusal.isPresent()) {
            return refusal.get().equals("access_denied") ? "error=access-denied" : "error=mailbox-connect-failed";
        }
        String state = request.query("state").orElse("");
        String code = request.query("code").orElse("");
        return switch (connect.complete(session.user(), state, code)) {
            case CONNECTED -> "connected=true";
            case EXPIRED -> "error=expired";
            case PERMISSION_MISSING -> "error=permission-missing";
            case UNAVAILABLE -> "error=mailbox-connect-failed";
        };
    }
}
