package dev.applyflow.web;

import dev.applyflow.core.account.Session;
import dev.applyflow.core.account.SessionToken;
import java.util.Optional;

/**
 * The cookie that carries a session's token. SameSite is Lax, not Strict, as the mailbox provider sends the browser back to us by a
 * top-level navigation from its own site.
 *
 * <p>Browsers take a {@code __Host-} cookie from https only, and from this machine. A site on plain http elsewhere gets a plain name.
 */
public final class SessionCookie {
    private final String name;
    private final String attributes;

    public SessionCookie(Origin origin) {
        name = origin.isTrustworthy() ? "__Host-applyflow" : "applyflow";
        attributes = "; Path=/; HttpOnly; SameSite=Lax" + (origin.isTrustworthy() ? "; Secure" : "");
    }

    public String carrying(SessionToken token) {
        return name + "=" + token.value() + attributes + "; Max-Age=" + Session.LIFETIME.toSeconds();
    }

    public String removed() {
        return name + "=" + attributes + "; Max-Age=0";
    }

    public Optional<String> in(Request request) {
        return request.cookie(name);
    }
}
