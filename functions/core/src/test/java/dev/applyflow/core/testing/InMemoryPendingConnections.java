package dev.applyflow.core.testing;

import dev.applyflow.core.account.PendingConnection;
import dev.applyflow.core.account.PendingConnections;
import dev.applyflow.core.account.UserId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

public final class InMemoryPendingConnections implements PendingConnections {
    private final Map<String, PendingConnection> byState = new HashMap<>();

    @Override
    public synchronized void add(PendingConnection pending) {
        byState.put(pending.state(), pending);
    }

    @Override
    public synchronized Optional<PendingConnection> take(String state, UserId user, Instant now) {
        var found = Optional.ofNullable(byState.get(state))
                .filter(pending -> pending.user().equals(user) && now.isBefore(pending.expiresAt()));
        found.ifPresent(pending -> byState.remove(pending.state()));
        return found;
    }
}
