package dev.applyflow.core.testing;

import dev.applyflow.core.account.PasswordHasher;

class FakePasswordHasherTest extends PasswordHasherContract {
    private final FakePasswordHasher hasher = new FakePasswordHasher();

    @Override
    protected PasswordHasher hasher() {
        return hasher;
    }
}
