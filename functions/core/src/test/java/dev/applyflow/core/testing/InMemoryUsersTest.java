package dev.applyflow.core.testing;

import dev.applyflow.core.account.Users;
import dev.applyflow.core.sending.RateLimitStore;

class InMemoryUsersTest extends UsersContract {
    private final InMemoryStore store = new InMemoryStore();

    @Override
    protected Users users() {
        return store.users();
    }

    @Override
    protected RateLimitStore rateLimits() {
        return store.rateLimits();
    }
}
