package dev.applyflow.core.testing;

import dev.applyflow.core.account.LoginAttempts;

class InMemoryLoginAttemptsTest extends LoginAttemptsContract {
    private final InMemoryLoginAttempts attempts = new InMemoryLoginAttempts();

    @Override
    protected LoginAttempts attempts() {
        return attempts;
    }
}
