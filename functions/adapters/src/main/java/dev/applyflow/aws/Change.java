package dev.applyflow.aws;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** An update of one item under a condition, not yet of a certain item. */
record Change(String update, String condition, Item.Writer values) {
    TransactWriteItem of(String table, Map<String, AttributeValue> key) {
        return Writes.update(table, key, update, condition, values.done());
    }
}
