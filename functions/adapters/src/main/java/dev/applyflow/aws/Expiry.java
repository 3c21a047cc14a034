package dev.applyflow.aws;

import java.time.Instant;

/**
 * The end of an item that ends by itself. {@code ends_at} is what conditions compare; {@code expires_at}, in whole seconds not before
 * it, is for DynamoDB's clean-up, which may come days later.
 */
final class Expiry {
    /** Part of the condition of everything that must not meet what has ended. */
    static final String NOT_OVER = "#ends_at > :now";

    private Expiry() {}

    static Item.Writer add(Item.Writer item, Instant end) {
        return item.and("ends_at", end).and("expires_at", end.getEpochSecond() + 1);
    }

    static Instant of(Item item) {
        return item.instant("ends_at");
    }
}
