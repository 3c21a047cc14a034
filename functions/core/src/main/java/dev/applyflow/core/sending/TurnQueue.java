package dev.applyflow.core.sending;

import java.util.Collection;
import java.util.List;

/**
 * Carries turns from whoever finds a mailbox due to whoever sends. At least once, in order within a mailbox; the same turn put
 * again within minutes may be swallowed. All of it may be lost at any time without harm: a due mailbox is found again.
 */
public interface TurnQueue {
    void put(Collection<RateLimitStore.Due> turns);

    /** Up to ten turns; empty when there are none right now. They come again unless they are deleted. */
    List<Received> receive();

    void delete(Received received);

    /** @param receipt the queue's name for this delivery */
    record Received(RateLimitStore.Due turn, String receipt) {}
}
