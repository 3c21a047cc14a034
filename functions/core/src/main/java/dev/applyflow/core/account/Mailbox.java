package dev.applyflow.core.account;

import java.time.Instant;
import java.util.Set;

/**
 * The mailbox a user has connected.
 *
 * @param connection names this connection; another one, even to the same address, is another connection
 * @param refreshToken sealed for this user, see {@link TokenSealer}
 * @param scopes what the user has granted
 */
public record Mailbox(
        UserId user,
        EmailAddress address,
        ConnectionId connection,
        SealedToken refreshToken,
        Set<String> scopes,
        State state,
        Instant connectedAt) {

    public Mailbox {
        scopes = Set.copyOf(scopes);
    }

    public enum State {
        CONNECTED,
        /** The permission has ended or does not suffice; only the user can renew it. */
        RECONNECT
    }
}
