package dev.applyflow.core.testing;

import dev.applyflow.core.account.TokenSealer;

class FakeTokenSealerTest extends TokenSealerContract {
    private final FakeTokenSealer sealer = new FakeTokenSealer();

    @Override
    protected TokenSealer sealer() {
        return sealer;
    }
}
