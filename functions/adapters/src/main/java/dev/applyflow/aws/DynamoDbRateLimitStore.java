package dev.applyflow.aws;

import dev.applyflow.core.account.UserId;
import dev.applyflow.core.sending.Hold;
import dev.applyflow.core.sending.Limits;
import dev.applyflow.core.sending.RateLimitStore;
import dev.applyflow.core.sending.RateLimits;
import dev.applyflow.core.sending.WaitReason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * The pace of the accounts, in {@code rate_limits}; an item is shown at {@link RateLimitsItem}.
 *
 * <ol>
 *   <li>The core computes what an account's pace becomes; here it is written on the version that was read.
 *   <li>Those who are due stand in a sparse index by {@code next_send_at}, from which parking removes them.
 *   <li>A wake-up is unconditional, see {@link WakeUp}.
 * </ol>
 */
public final class DynamoDbRateLimitStore implements RateLimitStore {
    private static final String BY_TIME = "#due = :due";
    private static final String DUE_BY = BY_TIME + " AND #next_send_at <= :now";

    private final DynamoDbClient client;
    private final Tables tables;
    private final Transactions transactions;
    private final WakeUp wakeUp;

    public DynamoDbRateLimitStore(DynamoDbClient client, Tables tables) {
        this.client = client;
        this.tables = tables;
        this.transactions = new Transactions(client);
        this.wakeUp = new WakeUp(tables);
    }

    @Override
    public Optional<RateLimits> find(UserId user) {
        return Reads.item(client, tables.rateLimits(), RateLimitsItem.key(user)).map(RateLimitsItem::read);
    }

    @Override
    public List<Due> due(Instant now, int limit) {
        Item.Writer values = Item.with(":due", RateLimitsItem.DUE).and(":now", now);
        return inOrder(DUE_BY, values, limit);
    }

    @Override
    public Optional<Instant> nextDue() {
        return inOrder(BY_TIME, Item.with(":due", RateLimitsItem.DUE), 1).stream()
                .map(Due::dueAt)
                .findFirst();
    }

    private List<Due> inOrder(String condition, Item.Writer values, int limit) {
        var query = QueryRequest.builder()
                .tableName(tables.rateLimits())
                .indexName("due")
                .keyConditionExpression(condition)
                .expressionAttributeNames(Expressions.names(condition))
                .expressionAttributeValues(values.done())
                .limit(limit)
                .build();
        return client.queryPaginator(query).items().stream()
                .limit(limit)
                .map(Item::new)
                .map(item -> new Due(UserId.parse(item.text("user_id")), item.instant("next_send_at")))
                .toList();
    }

    @Override
    public boolean postpone(RateLimits read, Instant until, WaitReason reason) {
        return write(read, read.postponed(until, reason));
    }

    @Override
    public boolean park(RateLimits read) {
        return write(read, read.parked());
    }

    @Override
    public boolean hold(RateLimits read, Hold hold) {
        return write(read, read.held(hold));
    }

    @Override
    public boolean backOff(RateLimits read, Instant until) {
        return write(read, read.backedOff(until));
    }

    @Override
    public boolean changeLimits(RateLimits read, Limits changed, Instant now) {
        return write(read, read.limitedTo(changed, now));
    }

    @Override
    public void wake(UserId user, Instant now, boolean endHold) {
        transactions.write(wakeUp.of(user, now, endHold));
    }

    private boolean write(RateLimits read, RateLimits changed) {
        return transactions
                .write(RateLimitsUpdate.waiting(tables, read, changed))
                .isDone();
    }
}
