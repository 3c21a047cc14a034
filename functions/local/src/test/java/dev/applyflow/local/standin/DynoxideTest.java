package dev.applyflow.local.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

class DynoxideTest {

    private static final Map<String, AttributeValue> ITEM = Map.of("id", AttributeValue.fromS("one"));

    @TempDir
    Path folder;

    @Test
    void a_failed_condition_returns_the_item_that_was_in_the_way() {
        try (var dynoxide = Dynoxide.inMemory(StandIns.node(), folder);
                var client = client(dynoxide.endpoint())) {
            createTable(client);
            client.putItem(put -> put.tableName("things").item(ITEM));

            assertThatThrownBy(() -> client.putItem(put -> put.tableName("things")
                            .item(ITEM)
                            .conditionExpression("attribute_not_exists(id)")
                            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)))
                    .isInstanceOfSatisfying(
                            ConditionalCheckFailedException.class,
                            e -> assertThat(e.item()).isEqualTo(ITEM));
        }
    }

    @Test
    void tables_survive_a_restart() {
        var database = folder.resolve("tables.db");
        try (var dynoxide = Dynoxide.on(database, StandIns.node(), folder);
                var client = client(dynoxide.endpoint())) {
            createTable(client);
            client.putItem(put -> put.tableName("things").item(ITEM));
        }
        assertThatTheItemIsIn(database);
    }

    @Test
    void a_start_that_fails_says_what_dynoxide_says() {
        var database = folder.resolve("no-such-folder/tables.db");

        assertThatThrownBy(() -> Dynoxide.on(database, StandIns.node(), folder))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("unable to open database file");
    }

    @Test
    void the_environment_may_name_an_endpoint_that_is_already_up() {
        assertThat(Dynoxide.alreadyUp(Map.of("APPLYFLOW_DYNAMODB_ENDPOINT", "http://127.0.0.1:8000")))
                .contains(URI.create("http://127.0.0.1:8000"));
        assertThat(Dynoxide.alreadyUp(Map.of())).isEmpty();
    }

    private void assertThatTheItemIsIn(Path database) {
        try (var dynoxide = Dynoxide.on(database, StandIns.node(), folder);
                var client = client(dynoxide.endpoint())) {
            assertThat(client.getItem(get -> get.tableName("things").key(ITEM)).item())
                    .isEqualTo(ITEM);
        }
    }

    private static void createTable(DynamoDbClient client) {
        client.createTable(table -> table.tableName("things")
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(id -> id.attributeName("id").attributeType(ScalarAttributeType.S))
                .keySchema(id -> id.attributeName("id").keyType(KeyType.HASH)));
    }

    private static DynamoDbClient client(URI endpoint) {
        return DynamoDbClient.builder()
                .endpointOverride(endpoint)
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any")))
                .build();
    }
}
