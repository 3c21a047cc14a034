package dev.applyflow.core.account;

import java.time.Instant;
import java.util.Optional;

/** The connected mailboxes, one a user at most. */
public interface Mailboxes {
    /** Reads what was last written. */
    Optional<Mailbox> find(UserId user);

    /** Connects, replacing what was connected, and in the same transaction wakes the mailbox's sender at {@code now} and ends its hold. */
    void connect(Mailbox mailbox, Instant now);

    /** State {@code RECONNECT}, if this connection is still the one in use (false otherwise). */
    boolean requireReconnect(UserId user, ConnectionId connection);

    /** Forgets the mailbox and its tokens; there may be none. */
    void disconnect(UserId user);
}
