package dev.applyflow.core.testing;

import dev.applyflow.core.account.Session;
import dev.applyflow.core.account.SessionId;
import dev.applyflow.core.account.Sessions;
import dev.applyflow.core.account.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps expired sessions, as a real store does until it gets round to them. */
public final class InMemorySessions implements Sessions {
    private final Map<SessionId, Session> sessions = new HashMap<>();

    @Override
    public synchronized void open(Session session) {
        sessions.put(session.id(), session);
    }

    @Override
    public synchronized Optional<Session> find(SessionId id, Instant now) {
        return Optional.ofNullable(sessions.get(id)).filter(session -> !session.isExpiredAt(now));
    }

    @Override
    public synchronized void touch(SessionId id, Instant now) {
        sessions.computeIfPresent(
                id, (_, old) -> new Session(id, old.user(), old.device(), old.createdAt(), now, old.expiresAt()));
    }

    @Override
    public synchronized List<Session> list(UserId user, Instant now) {
        return sessions.values().stream()
                .filter(session -> session.user().equals(user) && !session.isExpiredAt(now))
                .sorted(Comparator.comparing(Session::lastUsedAt).reversed())
                .toList();
    }

    @Override
    public synchronized boolean revoke(UserId user, SessionId id, Instant now) {
        return find(id, now).filter(session -> session.user().equals(user)).isPresent() && sessions.remove(id) != null;
    }

    @Override
    public synchronized void revokeAll(UserId user) {
        sessions.values().removeIf(session -> session.user().equals(user));
    }
}
