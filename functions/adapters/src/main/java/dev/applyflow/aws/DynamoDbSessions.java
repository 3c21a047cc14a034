package dev.applyflow.aws;

import dev.applyflow.core.account.Session;
import dev.applyflow.core.account.SessionId;
import dev.applyflow.core.account.Sessions;
import dev.applyflow.core.account.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** The sessions, in {@code sessions}; an item is shown at {@link SessionItem}. */
public final class DynamoDbSessions implements Sessions {
    private static final String TOUCH = "SET #last_used_at = :now";
    private static final String EXISTS = "attribute_exists(#id)";
    private static final String IS_THE_USERS = "#user_id = :user AND " + Expiry.NOT_OVER;
    private static final String OF_USER = "#user_id = :user";

    private final DynamoDbClient client;
    private final Tables tables;
    private final Transactions transactions;

    public DynamoDbSessions(DynamoDbClient client, Tables tables) {
        this.client = client;
        this.tables = tables;
        this.transactions = new Transactions(client);
    }

    @Override
    public void open(Session session) {
        client.putItem(put -> put.tableName(tables.sessions()).item(SessionItem.write(session)));
    }

    @Override
    public Optional<Session> find(SessionId id, Instant now) {
        return Reads.item(client, tables.sessions(), SessionItem.key(id))
                .map(SessionItem::read)
                .filter(session -> !session.isExpiredAt(now));
    }

    @Override
    public void touch(SessionId id, Instant now) {
        try {
            client.updateItem(update -> update.tableName(tables.sessions())
                    .key(SessionItem.key(id))
                    .updateExpression(TOUCH)
                    .conditionExpression(EXISTS)
                    .expressionAttributeNames(Expressions.names(TOUCH, EXISTS))
                    .expressionAttributeValues(
                            Item.with(":now", SortableInstant.write(now)).done()));
        } catch (ConditionalCheckFailedException revoked) {
            // Revoked meanwhile, and must stay so: there is no use to note.
        }
    }

    @Override
    public List<Session> list(UserId user, Instant now) {
        return stored(user).filter(session -> !session.isExpiredAt(now)).toList();
    }

    @Override
    public boolean revoke(UserId user, SessionId id, Instant now) {
        var values = Item.with(":user", user.toString()).and(":now", now).done();
        return transactions
                .write(Writes.delete(tables.sessions(), SessionItem.key(id), IS_THE_USERS, values))
                .isDone();
    }

    @Override
    public void revokeAll(UserId user) {
        stored(user)
                .forEach(session -> client.deleteItem(
                        delete -> delete.tableName(tables.sessions()).key(SessionItem.key(session.id()))));
    }

    /** The most recently used first, the expired among them. */
    private Stream<Session> stored(UserId user) {
        var query = QueryRequest.builder()
                .tableName(tables.sessions())
                .indexName("by_user")
                .keyConditionExpression(OF_USER)
                .expressionAttributeNames(Expressions.names(OF_USER))
                .expressionAttributeValues(Item.with(":user", user.toString()).done())
                .scanIndexForward(false)
                .build();
        return client.queryPaginator(query).items().stream().map(Item::new).map(SessionItem::read);
    }
}
