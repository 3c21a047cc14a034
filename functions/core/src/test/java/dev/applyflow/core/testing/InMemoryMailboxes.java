package dev.applyflow.core.testing;

import dev.applyflow.core.account.ConnectionId;
import dev.applyflow.core.account.Mailbox;
import dev.applyflow.core.account.Mailboxes;
import dev.applyflow.core.account.UserId;
import java.time.Instant;
import java.util.Optional;

record InMemoryMailboxes(InMemoryStore store) implements Mailboxes {
    @Override
    public Optional<Mailbox> find(UserId user) {
        return store.atomically(() -> Optional.ofNullable(store.mailboxes.get(user)));
    }

    @Override
    public void connect(Mailbox mailbox, Instant now) {
        store.atomically(() -> {
            store.wake(mailbox.user(), now, true);
            return store.mailboxes.put(mailbox.user(), mailbox);
        });
    }

    @Override
    public boolean requireReconnect(UserId user, ConnectionId connection) {
        return store.atomically(() -> {
            Mailbox mailbox = store.mailboxes.get(user);
            if (mailbox == null || !mailbox.connection().equals(connection)) {
                return false;
            }
            store.mailboxes.put(user, inNeedOfReconnection(mailbox));
            return true;
        });
    }

    @Override
    public void disconnect(UserId user) {
        store.atomically(() -> store.mailboxes.remove(user));
    }

    private static Mailbox inNeedOfReconnection(Mailbox of) {
        return new Mailbox(
                of.user(),
                of.address(),
                of.connection(),
                of.refreshToken(),
                of.scopes(),
                Mailbox.State.RECONNECT,
                of.connectedAt());
    }
}
