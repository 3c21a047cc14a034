package dev.applyflow.core.account;

import java.time.Instant;
import java.util.Optional;

/** The users who are at the mailbox provider. */
public interface PendingConnections {
    void add(PendingConnection pending);

    /** Takes it, so that nobody can again; empty, and untouched, if it has expired or is another user's. */
    Optional<PendingConnection> take(String state, UserId user, Instant now);
}
