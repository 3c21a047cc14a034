package dev.applyflow.function.auth;

import dev.applyflow.core.Clocks;
import dev.applyflow.core.account.Authenticate;
import dev.applyflow.core.account.ConnectMailbox;
import dev.applyflow.core.account.DisconnectMailbox;
import dev.applyflow.core.account.Login;
import dev.applyflow.core.account.OpenSession;
import dev.applyflow.core.account.Register;
import dev.applyflow.core.account.Throttle;
import dev.applyflow.web.HttpApi;
import dev.applyflow.web.Route;
import dev.applyflow.web.Routes;
import dev.applyflow.web.SessionCookie;
import dev.applyflow.web.SessionFilter;
import java.security.SecureRandom;

/** The function's routes, and what stands behind them. */
final class AuthApi {
    private AuthApi() {}

    static HttpApi create(AuthSettings settings, AuthPorts ports, Clocks clocks, SecureRandom random) {
        var cookie = new SessionCookie(settings.origin());
        var filter = new SessionFilter(cookie, new Authenticate(ports.sessions(), clocks.real()));
        var accounts = accounts(settings, ports, clocks, random, cookie);
        var sessions = new SessionEndpoints(ports.sessions(), filter, cookie, clocks.real());
        var mailbox = mailbox(settings, ports, clocks, random, filter);
        return new HttpApi(
                settings.origin(),
                new Routes(
                        Route.post("/api/users", accounts::register),
                        Route.get("/api/me", filter.loggedIn(accounts::me)),
                        Route.post("/api/sessions", accounts::login),
                        Route.get("/api/sessions", filter.loggedIn(sessions::list)),
                        Route.delete("/api/sessions", filter.loggedIn(sessions::revokeAll)),
                        Route.delete("/api/sessions/current", sessions::logout),
                        Route.delete("/api/sessions/{sessionId}", filter.loggedIn(sessions::revoke)),
                        Route.get("/api/mailbox", filter.loggedIn(mailbox::show)),
                        Route.delete("/api/mailbox", filter.loggedIn(mailbox::disconnect)),
                        Route.post("/api/mailbox/connection", filter.loggedIn(mailbox::begin)),
                        Route.get(MailboxEndpoints.CALLBACK, mailbox::callback)));
    }

    private static AccountEndpoints accounts(
            AuthSettings settings, AuthPorts ports, Clocks clocks, SecureRandom random, SessionCookie cookie) {
        var throttle = new Throttle(ports.attempts(), clocks.real());
        var session = new OpenSession(ports.sessions(), clocks.real(), random);
        var register = new Register(
                ports.users(), ports.hasher(), throttle, session, clocks.real(), random, settings.admission());
        var login = new Login(ports.users(), ports.hasher(), throttle, session);
        return new AccountEndpoints(register, login, ports.users(), cookie, settings.visitors(), settings.sandbox());
    }

    private static MailboxEndpoints mailbox(
            AuthSettings settings, AuthPorts ports, Clocks clocks, SecureRandom random, SessionFilter filter) {
        var connect = new ConnectMailbox(
                ports.provider(), ports.pending(), ports.mailboxes(), ports.sealer(), clocks, random);
        var disconnect = new DisconnectMailbox(ports.mailboxes(), ports.sealer(), ports.provider());
        return new MailboxEndpoints(connect, disconnect, ports.mailboxes(), filter, settings.origin());
    }
}
