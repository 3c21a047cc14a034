package dev.applyflow.aws;

import dev.applyflow.core.account.UserId;
import dev.applyflow.core.campaign.Campaign;
import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.CampaignStatus;
import dev.applyflow.core.campaign.Campaigns;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The campaigns, in the table of that name. The items of one campaign share its user's partition:
 *
 * <pre>
 * user_id  item
 * 0b1c…    campaign#&lt;campaign&gt;          status, counters, schedule, version, …
 * 0b1c…    content#&lt;campaign&gt;           template and résumé: large, and not touched when a counter moves
 * 0b1c…    import#&lt;campaign&gt;#&lt;import&gt;   one upload of a list
 * </pre>
 *
 * Campaigns alone are listed by the start of their sort key, in the order of their creation, which their ids have.
 */
public final class DynamoDbCampaigns implements Campaigns {
    private static final String OF_USER = "#user_id = :user_id AND begins_with(#item, :prefix)";
    private static final String IS_NEW = "attribute_not_exists(#item)";
    private static final String HAS_VERSION = "#version = :version";
    private static final String IS_DONE = HAS_VERSION + " AND #pending = :zero AND #sending = :zero";
    private static final String IS_DELETING = "#status = :deleting";

    private static final String SAVE = """
        SET #name = :name, #status = :status, #pause_reason = :pause_reason, #schedule = :schedule,
            #start_at = :start_at, #start_refused = :start_refused, #active_import = :active_import,
            #pending_import = :pending_import, #consecutive_failures = :consecutive_failures,
            #started_at = :started_at, #completed_at = :completed_at, #unswept = :unswept,
            #version = #version + :one\
        """;
    private static final String SAVE_AND_SKIP_PENDING = SAVE + ", #skipped = #skipped + #pending, #pending = :zero";

    private final DynamoDbClient client;
    private final Tables tables;
    private final Transactions transactions;
    private final WakeUp wakeUp;

    public DynamoDbCampaigns(DynamoDbClient client, Tables tables) {
        this.client = client;
        this.tables = tables;
        this.transactions = new Transactions(client);
        this.wakeUp = new WakeUp(tables);
    }

    @Override
    public void add(Campaign campaign) {
        // Its id is new: whoever has added it already was this very call, repeated.
        transactions.write(Writes.put(tables.campaigns(), CampaignItem.write(campaign), IS_NEW, Map.of()));
    }

    @Override
    public Optional<Campaign> find(CampaignKey key) {
        return Reads.item(client, tables.campaigns(), CampaignItem.key(key)).map(CampaignItem::read);
    }

    @Override
    public List<Campaign> of(UserId owner) {
        return client
                .queryPaginator(query -> query.tableName(tables.campaigns())
                        .consistentRead(true)
                        .keyConditionExpression(OF_USER)
                        .expressionAttributeNames(Expressions.names(OF_USER))
                        .expressionAttributeValues(Item.with(":user_id", owner.toString())
                                .and(":prefix", CampaignItem.PREFIX)
                                .done()))
                .items()
                .stream()
                .map(item -> CampaignItem.read(new Item(item)))
                .toList();
    }

    @Override
    public boolean save(Campaign changed) {
        return transactions
                .write(update(changed, SAVE, HAS_VERSION, values(changed)))
                .isDone();
    }

    @Override
    public boolean saveAndWake(Campaign changed, Instant dueAt) {
        return transactions
                .write(
                        update(changed, SAVE, HAS_VERSION, values(changed)),
                        wakeUp.of(changed.key().owner(), dueAt, false))
                .isDone();
    }

    @Override
    public boolean cancel(Campaign changed) {
        return transactions
                .write(
                        update(
                                changed,
                                SAVE_AND_SKIP_PENDING,
                                HAS_VERSION,
                                values(changed).and(":zero", 0)),
                        wakeUp.of(changed.key().owner(), Objects.requireNonNull(changed.completedAt()), false))
                .isDone();
    }

    @Override
    public boolean complete(Campaign changed) {
        return transactions
                .write(update(changed, SAVE, IS_DONE, values(changed).and(":zero", 0)))
                .isDone();
    }

    @Override
    public void remove(CampaignKey key) {
        Optional<Campaign> found = find(key).filter(campaign -> campaign.status() == CampaignStatus.DELETING);
        if (found.isEmpty()) {
            return;
        }
        ImportItem.all(client, tables, key).forEach(list -> delete(ImportItem.key(key, list.id())));
        delete(ContentItem.key(key));
        client.deleteItem(delete -> delete.tableName(tables.campaigns())
                .key(CampaignItem.key(key))
                .conditionExpression(IS_DELETING)
                .expressionAttributeNames(Expressions.names(IS_DELETING))
                .expressionAttributeValues(
                        Item.with(":deleting", CampaignStatus.DELETING.name()).done()));
    }

    private void delete(Map<String, AttributeValue> key) {
        client.deleteItem(delete -> delete.tableName(tables.campaigns()).key(key));
    }

    private TransactWriteItem update(Campaign changed, String update, String condition, Item.Writer values) {
        return Writes.update(tables.campaigns(), CampaignItem.key(changed.key()), update, condition, values.done());
    }

    private static Item.Writer values(Campaign changed) {
        return CampaignItem.settings(changed, ":")
                .and(":version", changed.version())
                .and(":one", 1);
    }
}
