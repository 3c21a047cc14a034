package dev.applyflow.core.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The open sessions. Expired ones do not exist for any caller, whether or not they have been cleaned up. */
public interface Sessions {
    void open(Session session);

    /** Reads what was last written. */
    Optional<Session> find(SessionId id, Instant now);

    /** Notes a use; does not bring a session back that has been revoked meanwhile. */
    void touch(SessionId id, Instant now);

    /** The most recently used first. May lag behind the last writes. */
    List<Session> list(UserId user, Instant now);

    /** False if this user has no such session. */
    boolean revoke(UserId user, SessionId id, Instant now);

    /** Ends every session that {@link #list} would show. */
    void revokeAll(UserId user);
}
