package dev.applyflow.core.account;

import java.util.UUID;

/** Names a user; part of every key of what that user owns. */
public record UserId(UUID value) {
    /** @throws IllegalArgumentException if {@code text} is no UUID */
    public static UserId parse(String text) {
        return new UserId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
