package dev.applyflow.benchmark;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

/** Listens to a DynamoDB client: which requests it makes of which tables, and what they consume. */
final class RequestCounter implements ExecutionInterceptor {
    private final String prefix;
    private final Collection<Counted> counted = new ConcurrentLinkedQueue<>();

    /** @param prefix of the tables, which is not shown */
    RequestCounter(String prefix) {
        this.prefix = prefix;
    }

    /**
     * @param name the operation, then tables and indexes in the order of the request
     * @param units of capacity, reads or writes, as the store counted them
     */
    record Counted(String name, double units) {}

    List<Counted> counted() {
        return List.copyOf(counted);
    }

    void reset() {
        counted.clear();
    }

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        var total = ReturnConsumedCapacity.TOTAL;
        return switch (context.request()) {
            case GetItemRequest get -> get.copy(copy -> copy.returnConsumedCapacity(total));
            case QueryRequest query -> query.copy(copy -> copy.returnConsumedCapacity(total));
            case TransactWriteItemsRequest write -> write.copy(copy -> copy.returnConsumedCapacity(total));
            case SdkRequest other -> other;
        };
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        counted.add(new Counted(nameOf(context.request()), unitsOf(context.response())));
    }

    private String nameOf(SdkRequest request) {
        return switch (request) {
            case GetItemRequest get -> "get " + table(get.tableName());
            case QueryRequest query ->
                "query " + table(query.tableName()) + (query.indexName() == null ? "" : "." + query.indexName());
            case TransactWriteItemsRequest write ->
                "write " + write.transactItems().stream().map(this::part).collect(Collectors.joining(", "));
            case TransactGetItemsRequest gets ->
                "get " + gets.transactItems().size() + " of "
                        + table(gets.transactItems().getFirst().get().tableName());
            case DeleteItemRequest delete -> "delete " + table(delete.tableName());
            case SdkRequest other -> other.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        };
    }

    private String part(TransactWriteItem part) {
        if (part.conditionCheck() != null) {
            return table(part.conditionCheck().tableName()) + " (checked)";
        }
        if (part.put() != null) {
            return table(part.put().tableName());
        }
        return table(
                part.update() == null
                        ? part.delete().tableName()
                        : part.update().tableName());
    }

    private String table(String name) {
        return name.substring(prefix.length());
    }

    private static double unitsOf(SdkResponse response) {
        return switch (response) {
            case GetItemResponse get -> units(List.of(get.consumedCapacity()));
            case QueryResponse query -> units(List.of(query.consumedCapacity()));
            case TransactWriteItemsResponse write -> units(write.consumedCapacity());
            case SdkResponse _ -> 0;
        };
    }

    private static double units(List<ConsumedCapacity> all) {
        return all.stream().mapToDouble(ConsumedCapacity::capacityUnits).sum();
    }
}
