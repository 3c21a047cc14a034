package dev.applyflow.aws;

import dev.applyflow.core.account.ConnectionId;
import dev.applyflow.core.account.Mailbox;
import dev.applyflow.core.account.Mailboxes;
import dev.applyflow.core.account.UserId;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The connected mailboxes, in {@code mailboxes}; an item is shown at {@link MailboxItem}. */
public final class DynamoDbMailboxes implements Mailboxes {
    private static final String REQUIRE_RECONNECT = "SET #state = :reconnect";
    private static final String IS_THIS_CONNECTION = "#connection = :connection";

    private final DynamoDbClient client;
    private final Tables tables;
    private final Transactions transactions;
    private final WakeUp wakeUp;

    public DynamoDbMailboxes(DynamoDbClient client, Tables tables) {
        this.client = client;
        this.tables = tables;
        this.transactions = new Transactions(client);
        this.wakeUp = new WakeUp(tables);
    }

    @Override
    public Optional<Mailbox> find(UserId user) {
        return Reads.item(client, tables.mailboxes(), MailboxItem.key(user)).map(MailboxItem::read);
    }

    @Override
    public void connect(Mailbox mailbox, Instant now) {
        transactions.write(
                Writes.put(tables.mailboxes(), MailboxItem.write(mailbox)), wakeUp.of(mailbox.user(), now, true));
    }

    @Override
    public boolean requireReconnect(UserId user, ConnectionId connection) {
        var values = Item.with(":reconnect", Mailbox.State.RECONNECT.name())
                .and(":connection", connection.toString())
                .done();
        return transactions
                .write(Writes.update(
                        tables.mailboxes(), MailboxItem.key(user), REQUIRE_RECONNECT, IS_THIS_CONNECTION, values))
                .isDone();
    }

    @Override
    public void disconnect(UserId user) {
        client.deleteItem(delete -> delete.tableName(tables.mailboxes()).key(MailboxItem.key(user)));
    }
}
