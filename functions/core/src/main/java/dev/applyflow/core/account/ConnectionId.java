package dev.applyflow.core.account;

import java.util.UUID;

/** Names one connection of a mailbox, so that a late answer about an old connection cannot be taken for one about the new. */
public record ConnectionId(UUID value) {
    /** @throws IllegalArgumentException if {@code text} is no UUID */
    public static ConnectionId parse(String text) {
        return new ConnectionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
