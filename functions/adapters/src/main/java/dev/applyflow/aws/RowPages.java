package dev.applyflow.aws;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Reads rows of a list in its order, as they were last written. A filter is applied by DynamoDB, page after page until enough are found. */
final class RowPages {
    private static final String AFTER = "#list = :list AND #row > :after";

    private RowPages() {}

    /**
     * @param filter a condition, or empty for all
     * @param values of the filter
     */
    static List<Item> read(
            DynamoDbClient client,
            String table,
            RowKeys keys,
            int after,
            int limit,
            String filter,
            Map<String, AttributeValue> values) {
        Item.Writer all = Item.with(":list", keys.list()).and(":after", after);
        values.forEach(all::and);
        var query = QueryRequest.builder()
                .tableName(table)
                .consistentRead(true)
                .keyConditionExpression(AFTER)
                .expressionAttributeNames(Expressions.names(AFTER, filter))
                .expressionAttributeValues(all.done());
        // Without a filter the limit is DynamoDB's: it counts what is read, which is then what is found.
        QueryRequest request = filter.isEmpty()
                ? query.limit(limit).build()
                : query.filterExpression(filter).build();
        return client.queryPaginator(request).items().stream()
                .limit(limit)
                .map(Item::new)
                .toList();
    }
}
