package dev.applyflow.aws;

import dev.applyflow.core.account.Attempted;
import dev.applyflow.core.account.LoginAttempts;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * Attempts are counted in {@code sessions}: {@code id} is {@code attempt#(SHA-256 of by whom)}, with {@code attempts} and the end of the
 * window, see {@link Expiry}. An attempt is counted so:
 *
 * <ol>
 *   <li>Add one, if the window is not over and the allowance not used up: the attempt is free.
 *   <li>That failed and the window is not over: the allowance is used up until it is.
 *   <li>There is no window, or it is over: begin one with this attempt, unless somebody else just did; then again from 1.
 * </ol>
 *
 * <p>Plain updates, no transactions: many attempts at once are what this is for, and transactions would refuse each other. A repetition
 * by the SDK may count twice, which errs on the safe side.
 */
public final class DynamoDbLoginAttempts implements LoginAttempts {
    private static final String ADD_ONE = "ADD #attempts :one";
    private static final String IS_FREE = Expiry.NOT_OVER + " AND #attempts < :allowed";
    private static final String BEGIN = "SET #attempts = :one, #ends_at = :end, #expires_at = :expiry";
    private static final String HAS_NO_WINDOW = "attribute_not_exists(#id) OR NOT " + Expiry.NOT_OVER;

    private final DynamoDbClient client;
    private final Tables tables;

    public DynamoDbLoginAttempts(DynamoDbClient client, Tables tables) {
        this.client = client;
        this.tables = tables;
    }

    @Override
    public Optional<Duration> count(Attempted by, Allowance allowance, Instant now) {
        while (true) {
            try {
                addOne(by, allowance, now);
                return Optional.empty();
            } catch (ConditionalCheckFailedException notFree) {
                if (notFree.hasItem() && Expiry.of(new Item(notFree.item())).isAfter(now)) {
                    return Optional.of(Duration.between(now, Expiry.of(new Item(notFree.item()))));
                }
            }
            if (begin(by, now.plus(allowance.window()), now)) {
                return Optional.empty();
            }
        }
    }

    @Override
    public void forget(Attempted by) {
        client.deleteItem(delete -> delete.tableName(tables.sessions()).key(key(by)));
    }

    private void addOne(Attempted by, Allowance allowance, Instant now) {
        var values = Item.with(":one", 1).and(":allowed", allowance.attempts()).and(":now", now);
        update(by, ADD_ONE, IS_FREE, values);
    }

    private boolean begin(Attempted by, Instant end, Instant now) {
        var values = Item.with(":one", 1)
                .and(":end", end)
                .and(":expiry", end.getEpochSecond() + 1)
                .and(":now", now);
        try {
            update(by, BEGIN, HAS_NO_WINDOW, values);
            return true;
        } catch (ConditionalCheckFailedException begunByAnother) {
            return false;
        }
    }

    private void update(Attempted by, String expression, String condition, Item.Writer values) {
        client.updateItem(update -> update.tableName(tables.sessions())
                .key(key(by))
                .updateExpression(expression)
                .conditionExpression(condition)
                .expressionAttributeNames(Expressions.names(expression, condition))
                .expressionAttributeValues(values.done())
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
    }

    private static Map<String, AttributeValue> key(Attempted by) {
        return Item.with("id", "attempt#" + Fingerprint.of(by.key())).done();
    }
}
