package dev.applyflow.aws;

import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.ImportId;
import dev.applyflow.core.recipient.ImportedRow;
import dev.applyflow.core.recipient.ImportedRow.Accepted;
import dev.applyflow.core.recipient.ImportedRows;
import dev.applyflow.core.recipient.Recipient;
import dev.applyflow.core.sending.Mail;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Get;
import software.amazon.awssdk.services.dynamodb.model.ItemResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The rows, in {@code companies}, and the mails of those accepted, in {@code email_logs}; both under {@link RowKeys}.
 *
 * <ol>
 *   <li>Rows are written in batches, several side by side. A batch is a transaction of its rows and their mails: unlike a batch write it
 *       can name conditions, and what DynamoDB throttles is repeated by the SDK whole.
 *   <li>A mail is put only where there is none, and its row only with it; a row without a mail only where there is none. So a delivery that
 *       comes twice, or wakes up late, can neither make a mail pending again that was sent nor undo what was decided about its row meanwhile.
 *   <li>Where some of a batch was there already, the batch is written again without it.
 * </ol>
 */
public final class DynamoDbImportedRows implements ImportedRows {
    private static final String IS_NEW = "attribute_not_exists(#row)";
    private static final String IS_ACCEPTED = "#verdict = :accepted";
    private static final String ALLOW = "SET #contact_again = :allowed";
    private static final String RENAME =
            "SET #recipient_name = :name, #further = :further, #warnings = :warnings, #warning_codes = :codes";
    private static final int ROWS_IN_BATCH = 25;
    private static final int GETS_AT_ONCE = 100;

    private final DynamoDbClient client;
    private final Tables tables;
    private final Transactions transactions;

    public DynamoDbImportedRows(DynamoDbClient client, Tables tables) {
        this.client = client;
        this.tables = tables;
        this.transactions = new Transactions(client);
    }

    @Override
    public void write(CampaignKey campaign, ImportId id, List<ImportedRow> rows, Instant now) {
        RowKeys keys = new RowKeys(campaign, id);
        Batches.inParallel(rows, ROWS_IN_BATCH, batch -> write(keys, batch, now));
    }

    private void write(RowKeys keys, List<ImportedRow> rows, Instant now) {
        List<ImportedRow> left = rows;
        // Nothing is removed while rows are written: after one more round nothing is in the way.
        while (!left.isEmpty()) {
            var guarded = left.stream().map(row -> guarded(keys, row, now));
            var dependent = left.stream().filter(Accepted.class::isInstance).map(row -> row(keys, row));
            Transactions.Outcome outcome =
                    transactions.write(Stream.concat(guarded, dependent).toList());
            if (outcome.isDone()) {
                return;
            }
            var missing = new ArrayList<>(left);
            List.copyOf(outcome.lost().keySet()).reversed().forEach(there -> missing.remove((int) there));
            left = missing;
        }
    }

    /** The mail of an accepted row, else the row. */
    private TransactWriteItem guarded(RowKeys keys, ImportedRow row, Instant now) {
        if (row instanceof Accepted) {
            var mail = MailItem.write(Mail.pending(keys.mail(row.line()), now));
            return Writes.put(tables.emailLogs(), mail, IS_NEW, Map.of());
        }
        return Writes.put(tables.companies(), RowItem.write(keys, row), IS_NEW, Map.of());
    }

    private TransactWriteItem row(RowKeys keys, ImportedRow accepted) {
        return Writes.put(tables.companies(), RowItem.write(keys, accepted));
    }

    @Override
    public Optional<ImportedRow> find(CampaignKey campaign, ImportId id, int line) {
        return Reads.item(client, tables.companies(), new RowKeys(campaign, id).row(line))
                .map(RowItem::read);
    }

    @Override
    public Map<Integer, Recipient> recipients(CampaignKey campaign, ImportId id, Collection<Integer> lines) {
        RowKeys keys = new RowKeys(campaign, id);
        List<Integer> all = lines.stream().distinct().toList();
        var found = new HashMap<Integer, Recipient>();
        for (int from = 0; from < all.size(); from += GETS_AT_ONCE) {
            for (ImportedRow row : rows(keys, all.subList(from, Math.min(from + GETS_AT_ONCE, all.size())))) {
                if (row instanceof Accepted accepted) {
                    found.put(row.line(), accepted.recipient());
                }
            }
        }
        return found;
    }

    private List<ImportedRow> rows(RowKeys keys, List<Integer> lines) {
        if (lines.size() == 1) {
            return find(keys.campaign(), keys.id(), lines.getFirst()).stream().toList();
        }
        List<TransactGetItem> gets = lines.stream()
                .map(line -> Get.builder()
                        .tableName(tables.companies())
                        .key(keys.row(line))
                        .build())
                .map(get -> TransactGetItem.builder().get(get).build())
                .toList();
        return client.transactGetItems(transaction -> transaction.transactItems(gets)).responses().stream()
                .filter(ItemResponse::hasItem)
                .map(response -> RowItem.read(new Item(response.item())))
                .toList();
    }

    @Override
    public List<ImportedRow> page(CampaignKey campaign, ImportId id, Filter filter, int afterLine, int limit) {
        RowKeys keys = new RowKeys(campaign, id);
        var condition = RowFilter.of(filter);
        return RowPages.read(
                        client, tables.companies(), keys, afterLine, limit, condition.expression(), condition.values())
                .stream()
                .map(RowItem::read)
                .toList();
    }

    @Override
    public boolean allowContactAgain(CampaignKey campaign, ImportId id, int line, boolean allowed) {
        var values = accepted().and(":allowed", AttributeValue.fromBool(allowed));
        return change(new RowKeys(campaign, id).row(line), ALLOW, values);
    }

    @Override
    public void rename(CampaignKey campaign, ImportId id, List<Accepted> renamed) {
        RowKeys keys = new RowKeys(campaign, id);
        Batches.inParallel(renamed, 1, one -> one.forEach(row -> rename(keys, row)));
    }

    private void rename(RowKeys keys, Accepted row) {
        var values = accepted()
                .and(":name", row.recipient().recipientName())
                .and(":further", RowItem.pairs(row.recipient().further()))
                .and(":warnings", WarningMaps.write(row.warnings()))
                .and(":codes", WarningMaps.codes(row.warnings()));
        change(keys.row(row.line()), RENAME, values);
    }

    private boolean change(Map<String, AttributeValue> key, String update, Item.Writer values) {
        return transactions
                .write(Writes.update(tables.companies(), key, update, IS_ACCEPTED, values.done()))
                .isDone();
    }

    private static Item.Writer accepted() {
        return new Item.Writer().and(":accepted", Verdict.ACCEPTED);
    }
}
