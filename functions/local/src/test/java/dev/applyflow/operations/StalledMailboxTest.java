package dev.applyflow.operations;

import static dev.applyflow.core.testing.Scene.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.applyflow.aws.AwsClients;
import dev.applyflow.core.sending.RateLimitStore;
import dev.applyflow.core.sending.RateLimits;
import dev.applyflow.core.testing.Scene;
import dev.applyflow.core.testing.Stores;
import dev.applyflow.local.adapter.DynamoDbStores;
import dev.applyflow.local.standin.StandIns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** The one command that wakes a stalled mailbox, as it stands in docs/operations.md. */
class StalledMailboxTest {
    private static final Path PAGE = Path.of("..", "..", "docs", "operations.md");
    private static final Pattern VALUE = Pattern.compile("\"([^\"]+)\": \\{\"([SN])\": \"([^\"]*)\"\\}");

    private final String prefix = "operations-" + UUID.randomUUID() + "-";
    private final DynamoDbClient dynamoDb = AwsClients.dynamoDb(Region.EU_CENTRAL_1, StandIns.dynamoDb());
    private final Stores stores = DynamoDbStores.create(dynamoDb, prefix);

    @AfterEach
    void close() {
        dynamoDb.close();
    }

    @Test
    void the_documented_command_wakes_it() throws IOException {
        Scene scene = Scene.running(stores, 1);
        RateLimitStore pace = stores.rateLimits();
        for (int turn = 0; turn < RateLimits.STALLED_AFTER; turn++) {
            pace.backOff(scene.limits(), NOON.plus(Duration.ofHours(1)));
        }
        RateLimits stalled = scene.limits();
        assertThat(pace.due(NOON, 10)).isEmpty();

        run(scene.key().owner().toString());

        assertThat(pace.due(NOON, 10))
                .extracting(RateLimitStore.Due::user)
                .containsExactly(scene.key().owner());
        assertThat(scene.limits())
                .returns(stalled.wake() + 1, RateLimits::wake)
                .returns(stalled.version() + 1, RateLimits::version)
                .returns(stalled.limits(), RateLimits::limits)
                .returns(stalled.turnFailures(), RateLimits::turnFailures);
        assertThat(pace.park(stalled)).as("a turn that has read before").isFalse();
    }

    @Test
    void nobody_is_made_up_by_a_wrong_id() {
        assertThatThrownBy(() -> run(Scene.user().toString())).isInstanceOf(ConditionalCheckFailedException.class);
    }

    private void run(String user) throws IOException {
        String page = Files.readString(PAGE);
        assertThat(option(page, "table-name")).isEqualTo("TABLE-PREFIXrate_limits");
        Map<String, AttributeValue> key = values(option(page, "key").replace("USER-ID", user));
        dynamoDb.updateItem(
                update -> update.tableName(option(page, "table-name").replace("TABLE-PREFIX", prefix))
                        .key(key)
                        .conditionExpression(option(page, "condition-expression"))
                        .updateExpression(option(page, "update-expression"))
                        .expressionAttributeValues(values(option(page, "expression-attribute-values"))));
    }

    private static String option(String page, String name) {
        Matcher option = Pattern.compile("--" + name + " (?:'([^']*)'|(\\S+))").matcher(page);
        assertThat(option.find()).as(name).isTrue();
        return option.group(1) == null ? option.group(2) : option.group(1);
    }

    private static Map<String, AttributeValue> values(String json) {
        return VALUE.matcher(json)
                .results()
                .collect(Collectors.toMap(value -> value.group(1), StalledMailboxTest::value));
    }

    private static AttributeValue value(MatchResult typed) {
        return typed.group(2).equals("S") ? AttributeValue.fromS(typed.group(3)) : AttributeValue.fromN(typed.group(3));
    }
}
