package dev.applyflow.core.testing;

import dev.applyflow.core.account.PendingConnections;

class InMemoryPendingConnectionsTest extends PendingConnectionsContract {
    private final InMemoryPendingConnections pending = new InMemoryPendingConnections();

    @Override
    protected PendingConnections pending() {
        return pending;
    }
}
