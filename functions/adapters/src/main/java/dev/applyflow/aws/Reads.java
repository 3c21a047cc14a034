package dev.applyflow.aws;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads of what was last written. */
final class Reads {
    private Reads() {}

    static Optional<Item> item(DynamoDbClient client, String table, Map<String, AttributeValue> key) {
        var found = client.getItem(get -> get.tableName(table).key(key).consistentRead(true));
        return found.hasItem() ? Optional.of(new Item(found.item())) : Optional.empty();
    }
}
