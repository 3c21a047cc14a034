package dev.applyflow.core.testing;

/** The fake keeps every promise that the real store keeps. */
class InMemoryStoreTest extends StoreContract {
    private final Stores stores = new InMemoryStore().ports();

    @Override
    protected Stores stores() {
        return stores;
    }
}
