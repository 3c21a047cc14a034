package dev.applyflow.aws;

import dev.applyflow.core.account.EmailAddress;
import dev.applyflow.core.account.User;
import dev.applyflow.core.account.UserId;
import dev.applyflow.core.account.Users;
import dev.applyflow.core.sending.Limits;
import dev.applyflow.core.sending.RateLimits;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The users, in {@code users}; the items are shown at {@link UserItem}. Adding one is one transaction:
 *
 * <ol>
 *   <li>the user, whose id is new,
 *   <li>the address, which must not be there yet,
 *   <li>the owner: must not be there yet if only the first may have an account, and is otherwise noted if there is none, so that an
 *       installation that is closed later has one,
 *   <li>the pace of the account's mails.
 * </ol>
 */
public final class DynamoDbUsers implements Users {
    private static final String IS_NEW = "attribute_not_exists(#id)";
    private static final String NOTE_FIRST = "SET #user_id = if_not_exists(#user_id, :user)";
    private static final int ADDRESS = 1;
    private static final int OWNER = 2;

    private final DynamoDbClient client;
    private final Tables tables;
    private final Transactions transactions;

    public DynamoDbUsers(DynamoDbClient client, Tables tables) {
        this.client = client;
        this.tables = tables;
        this.transactions = new Transactions(client);
    }

    @Override
    public Added add(User user, ZoneId zone, Admission admission) {
        var pace = RateLimits.fresh(user.id(), Limits.defaults(zone));
        var outcome = transactions.write(
                putNew(UserItem.write(user)),
                putNew(pointing(UserItem.addressKey(user.email()), user.id())),
                admission == Admission.FIRST_ONLY
                        ? putNew(pointing(UserItem.ownerKey(), user.id()))
                        : noteFirst(user.id()),
                Writes.put(tables.rateLimits(), RateLimitsItem.write(pace, pace.wake())));
        if (outcome.lostAt(ADDRESS)) {
            return Added.ADDRESS_TAKEN;
        }
        if (outcome.lostAt(OWNER)) {
            return Added.CLOSED;
        }
        if (!outcome.isDone()) {
            throw new IllegalStateException("the id of user " + user.id() + " is not new");
        }
        return Added.REGISTERED;
    }

    @Override
    public Optional<User> find(UserId id) {
        return Reads.item(client, tables.users(), UserItem.key(id)).map(UserItem::read);
    }

    @Override
    public Optional<User> findByAddress(EmailAddress address) {
        return Reads.item(client, tables.users(), UserItem.addressKey(address))
                .flatMap(item -> find(UserId.parse(item.text("user_id"))));
    }

    private TransactWriteItem putNew(Map<String, AttributeValue> item) {
        return Writes.put(tables.users(), item, IS_NEW, Map.of());
    }

    /** Meant to create the item, unlike every other update. */
    private TransactWriteItem noteFirst(UserId user) {
        return TransactWriteItem.builder()
                .update(update -> update.tableName(tables.users())
                        .key(UserItem.ownerKey())
                        .updateExpression(NOTE_FIRST)
                        .expressionAttributeNames(Expressions.names(NOTE_FIRST))
                        .expressionAttributeValues(
                                Item.with(":user", user.toString()).done()))
                .build();
    }

    private static Map<String, AttributeValue> pointing(Map<String, AttributeValue> key, UserId to) {
        var item = new HashMap<>(key);
        item.put("user_id", AttributeValue.fromS(to.toString()));
        return item;
    }
}
