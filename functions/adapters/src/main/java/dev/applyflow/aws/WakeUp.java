package dev.applyflow.aws;

import dev.applyflow.core.account.UserId;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * Makes a mailbox due, as a part of whatever transaction is the reason for it. Unconditional, so that it cannot be lost: where nothing
 * is stored of the account yet it creates the item, which then reads as one with the default limits.
 */
record WakeUp(Tables tables) {
    private static final String WAKE =
            "SET #next_send_at = :at, #due = :due ADD #wake :one, #version :one REMOVE #wait_reason";
    private static final String WAKE_AND_END_HOLD = WAKE + ", #hold";

    TransactWriteItem of(UserId user, Instant at, boolean endHold) {
        return TransactWriteItem.builder().update(update(user, at, endHold)).build();
    }

    private Update update(UserId user, Instant at, boolean endHold) {
        String expression = endHold ? WAKE_AND_END_HOLD : WAKE;
        Map<String, AttributeValue> values = Item.with(":at", SortableInstant.write(at))
                .and(":due", RateLimitsItem.DUE)
                .and(":one", 1)
                .done();
        return Update.builder()
                .tableName(tables.rateLimits())
                .key(RateLimitsItem.key(user))
                .updateExpression(expression)
                .expressionAttributeNames(Expressions.names(expression))
                .expressionAttributeValues(values)
                .build();
    }
}
