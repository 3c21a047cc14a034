package dev.applyflow.function.auth;

import dev.applyflow.core.account.Session;
import java.time.Instant;
import java.util.List;

/** The user's open sessions, as the API shows them. */
record SessionsView(List<Item> sessions) {
    record Item(String id, String device, Instant createdAt, Instant lastUsedAt, boolean current) {}

    static SessionsView of(List<Session> sessions, Session current) {
        return new SessionsView(sessions.stream()
                .map(session -> new Item(
                        session.id().value(),
                        session.device(),
                        session.createdAt(),
                        session.lastUsedAt(),
                        session.id().equals(current.id())))
                .toList());
    }
}
