package dev.applyflow.core.testing;

import dev.applyflow.core.account.Sessions;

class InMemorySessionsTest extends SessionsContract {
    private final InMemorySessions sessions = new InMemorySessions();

    @Override
    protected Sessions sessions() {
        return sessions;
    }
}
