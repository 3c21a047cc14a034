package dev.applyflow.aws;

import dev.applyflow.core.campaign.Campaign;
import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.CampaignStatus;
import dev.applyflow.core.campaign.ImportId;
import dev.applyflow.core.campaign.ListImport;
import dev.applyflow.core.campaign.ListImport.State;
import dev.applyflow.core.campaign.ListImports;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The uploads of lists, items beside their campaign, see {@link DynamoDbCampaigns}. Each change is one transaction of two parts:
 *
 * <ol>
 *   <li>the campaign, if it is editable and this upload is its pending import;
 *   <li>the import, if it is in a state from which it may change.
 * </ol>
 */
public final class DynamoDbListImports implements ListImports {
    private static final String BEGIN =
            "SET #pending_import = :import, #schedule = :schedule, #start_refused = :start_refused, #version ="
                    + " #version + :one";
    private static final String PARSING = "SET #status = :status, #version = #version + :one";
    private static final String FAIL = """
        SET #status = :status, #pending_import = :none, #schedule = :schedule, #start_refused = :start_refused,
            #version = #version + :one\
        """;
    private static final String PUBLISH = """
        SET #status = :status, #active_import = :import, #pending_import = :none, #total = :accepted,
            #pending = :accepted, #sending = :zero, #sent = :zero, #failed = :zero, #uncertain = :zero,
            #skipped = :zero, #consecutive_failures = :zero, #pause_reason = :none, #last_claim_at = :none,
            #version = #version + :one\
        """;

    private static final String IS_EDITABLE_VERSION = Editable.CONDITION + " AND #version = :version";
    private static final String IS_PENDING_IMPORT_OF_VERSION = IS_EDITABLE_VERSION + " AND #pending_import = :import";
    private static final String IS_PENDING_IMPORT = Editable.CONDITION + " AND #pending_import = :import";
    private static final String IS_NEW = "attribute_not_exists(#item)";
    private static final String IS_UNDER_WAY = "#state IN (:uploading, :being_parsed)";
    private static final String IS_BEING_PARSED = "#state = :being_parsed";

    /** Which part of a transaction the import is. */
    private static final int IMPORT = 1;

    /** Against others that change the campaign at the same time; they cannot do so for long. */
    private static final int ATTEMPTS = 10;

    private final DynamoDbClient client;
    private final Tables tables;
    private final Transactions transactions;
    private final RowDeletion deletion;

    public DynamoDbListImports(DynamoDbClient client, Tables tables) {
        this.client = client;
        this.tables = tables;
        this.transactions = new Transactions(client);
        this.deletion = new RowDeletion(client, tables);
    }

    @Override
    public Optional<ListImport> find(CampaignKey campaign, ImportId id) {
        return Reads.item(client, tables.campaigns(), ImportItem.key(campaign, id))
                .map(item -> ImportItem.read(campaign, item));
    }

    @Override
    public List<ListImport> of(CampaignKey campaign) {
        return ImportItem.all(client, tables, campaign);
    }

    @Override
    public boolean begin(Campaign campaign, ListImport uploading) {
        Item.Writer values = schedule(values(uploading), campaign.awaiting(uploading.id()));
        return transactions
                .write(
                        update(uploading, BEGIN, IS_EDITABLE_VERSION, values),
                        Writes.put(tables.campaigns(), ImportItem.write(uploading), IS_NEW, Map.of()))
                .isDone();
    }

    @Override
    public boolean parsing(ListImport parsing) {
        Item.Writer values = values(parsing).and(":status", CampaignStatus.PARSING);
        return transactions
                .write(update(parsing, PARSING, IS_PENDING_IMPORT, values), putIfUnderWay(parsing))
                .isDone();
    }

    @Override
    public boolean publish(ListImport ready) {
        Item.Writer values = values(ready)
                .and(":status", CampaignStatus.READY)
                .and(":accepted", ready.counts().accepted())
                .none(":none")
                .and(":zero", 0);
        return transactions
                .write(
                        update(ready, PUBLISH, IS_PENDING_IMPORT, values),
                        Writes.put(
                                tables.campaigns(),
                                ImportItem.write(ready),
                                IS_BEING_PARSED,
                                Item.with(":being_parsed", State.PARSING.name()).done()))
                .isDone();
    }

    /**
     * What becomes of the campaign depends on how it was, which is read first and the condition of the write. Once another change was
     * faster, the next attempt finds either that or the reason why the import may no longer fail.
     */
    @Override
    public boolean fail(ListImport failed) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Campaign> campaign = Reads.item(client, tables.campaigns(), CampaignItem.key(failed.campaign()))
                    .map(CampaignItem::read)
                    .filter(found -> found.status().isEditable() && failed.id().equals(found.pendingImport()));
            if (campaign.isEmpty()) {
                return false;
            }
            Campaign changed = campaign.get().uploadFailed();
            Item.Writer values = schedule(values(failed), changed)
                    .and(":status", changed.status())
                    .none(":none");
            var outcome = transactions.write(
                    update(failed, FAIL, IS_PENDING_IMPORT_OF_VERSION, values), putIfUnderWay(failed));
            if (outcome.isDone() || outcome.lostAt(IMPORT)) {
                return outcome.isDone();
            }
        }
        throw new IllegalStateException("campaign " + failed.campaign().id() + " changes too often");
    }

    @Override
    public boolean deleteSome(CampaignKey campaign, ImportId id, int limit) {
        return deletion.deleteSome(new RowKeys(campaign, id), limit);
    }

    private TransactWriteItem update(ListImport list, String update, String condition, Item.Writer values) {
        return Writes.update(tables.campaigns(), CampaignItem.key(list.campaign()), update, condition, values.done());
    }

    private TransactWriteItem putIfUnderWay(ListImport list) {
        return Writes.put(
                tables.campaigns(),
                ImportItem.write(list),
                IS_UNDER_WAY,
                Item.with(":uploading", State.UPLOADING.name())
                        .and(":being_parsed", State.PARSING)
                        .done());
    }

    private static Item.Writer schedule(Item.Writer values, Campaign changed) {
        return values.and(":version", changed.version())
                .and(":schedule", CampaignItem.typeOf(changed.schedule()))
                .and(":start_refused", CampaignItem.refusal(changed.schedule()));
    }

    private static Item.Writer values(ListImport list) {
        return Editable.values().and(":import", list.id().toString()).and(":one", 1);
    }
}
