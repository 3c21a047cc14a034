package dev.applyflow.aws;

import dev.applyflow.core.account.PendingConnection;
import dev.applyflow.core.account.PendingConnections;
import dev.applyflow.core.account.UserId;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Begun connections, in {@code sessions}: {@code id} is {@code connection#(SHA-256 of the state)}, with {@code user_id},
 * {@code code_verifier} and the end, see {@link Expiry}. Taking one is reading it and then deleting it, under the condition that nobody
 * else has.
 */
public final class DynamoDbPendingConnections implements PendingConnections {
    private static final String IS_THE_USERS = "#user_id = :user AND " + Expiry.NOT_OVER;

    private final DynamoDbClient client;
    private final Tables tables;
    private final Transactions transactions;

    public DynamoDbPendingConnections(DynamoDbClient client, Tables tables) {
        this.client = client;
        this.tables = tables;
        this.transactions = new Transactions(client);
    }

    @Override
    public void add(PendingConnection pending) {
        var item = Item.with("id", id(pending.state()))
                .and("user_id", pending.user().toString())
                .and("code_verifier", pending.codeVerifier());
        client.putItem(put -> put.tableName(tables.sessions())
                .item(Expiry.add(item, pending.expiresAt()).done()));
    }

    @Override
    public Optional<PendingConnection> take(String state, UserId user, Instant now) {
        var key = Item.with("id", id(state)).done();
        var values = Item.with(":user", user.toString()).and(":now", now).done();
        return Reads.item(client, tables.sessions(), key)
                .filter(item -> transactions
                        .write(Writes.delete(tables.sessions(), key, IS_THE_USERS, values))
                        .isDone())
                .map(item -> new PendingConnection(state, user, item.text("code_verifier"), Expiry.of(item)));
    }

    private static String id(String state) {
        return "connection#" + Fingerprint.of(state);
    }
}
