package dev.applyflow.aws;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a DynamoDB table is made of, as data: the local system creates its tables from it, and the deployed ones are checked against it.
 *
 * @param name without the deployment's prefix
 * @param sort null: the partition key alone names an item
 * @param expiry the attribute that DynamoDB's clean-up looks at, in epoch seconds; null if nothing expires
 */
public record Table(
        String name,
        Key partition,
        @Nullable Key sort,
        List<Index> indexes,
        @Nullable String expiry) {
    public Table {
        indexes = List.copyOf(indexes);
    }

    public record Key(String attribute, KeyType type) {
        static Key text(String attribute) {
            return new Key(attribute, KeyType.TEXT);
        }

        static Key number(String attribute) {
            return new Key(attribute, KeyType.NUMBER);
        }
    }

    public enum KeyType {
        TEXT,
        NUMBER
    }

    /** A global secondary index. It holds the items that have its sort key. */
    public record Index(String name, Key partition, Key sort, Projection projection) {}

    public enum Projection {
        KEYS_ONLY,
        ALL
    }
}
