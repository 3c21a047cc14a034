package dev.applyflow.aws;

import dev.applyflow.aws.Table.Index;
import dev.applyflow.aws.Table.Key;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** Creates the tables where no CloudFormation does: on one machine, and for tests. Tables that exist are left as they are. */
public final class TableCreator {
    private final DynamoDbClient client;
    private final Tables tables;

    public TableCreator(DynamoDbClient client, Tables tables) {
        this.client = client;
        this.tables = tables;
    }

    public void createAll() {
        Tables.ALL.forEach(this::create);
    }

    private void create(Table table) {
        try {
            client.createTable(request(table));
        } catch (ResourceInUseException exists) {
            return;
        }
        client.waiter().waitUntilTableExists(wait -> wait.tableName(tables.nameOf(table)));
        if (table.expiry() != null) {
            client.updateTimeToLive(ttl -> ttl.tableName(tables.nameOf(table))
                    .timeToLiveSpecification(
                            spec -> spec.attributeName(table.expiry()).enabled(true)));
        }
    }

    private CreateTableRequest request(Table table) {
        var request = CreateTableRequest.builder()
                .tableName(tables.nameOf(table))
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(schema(table.partition(), table.sort()))
                .attributeDefinitions(definitions(table));
        if (!table.indexes().isEmpty()) {
            request.globalSecondaryIndexes(
                    table.indexes().stream().map(TableCreator::index).toList());
        }
        return request.build();
    }

    private static GlobalSecondaryIndex index(Index index) {
        return GlobalSecondaryIndex.builder()
                .indexName(index.name())
                .keySchema(schema(index.partition(), index.sort()))
                .projection(projection ->
                        projection.projectionType(index.projection().name()))
                .build();
    }

    private static List<KeySchemaElement> schema(Key partition, @Nullable Key sort) {
        var hash = KeySchemaElement.builder()
                .attributeName(partition.attribute())
                .keyType(KeyType.HASH)
                .build();
        return sort == null
                ? List.of(hash)
                : List.of(
                        hash,
                        KeySchemaElement.builder()
                                .attributeName(sort.attribute())
                                .keyType(KeyType.RANGE)
                                .build());
    }

    private static List<AttributeDefinition> definitions(Table table) {
        Stream<Key> own = Stream.of(table.partition(), table.sort());
        Stream<Key> ofIndexes = table.indexes().stream().flatMap(index -> Stream.of(index.partition(), index.sort()));
        return Stream.concat(own, ofIndexes)
                .filter(Objects::nonNull)
                .distinct()
                .map(key -> AttributeDefinition.builder()
                        .attributeName(key.attribute())
                        .attributeType(key.type() == Table.KeyType.TEXT ? ScalarAttributeType.S : ScalarAttributeType.N)
                        .build())
                .toList();
    }
}
