package dev.applyflow.aws;

import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.ImportId;
import dev.applyflow.core.sending.Mail;
import dev.applyflow.core.sending.MailLog;
import dev.applyflow.core.sending.MailStatus;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The mails of a campaign, from {@code email_logs}. Cancelling does not touch them; so in a cancelled campaign the pending are read
 * together with the skipped, and shown as such.
 */
public final class DynamoDbMailLog implements MailLog {
    private static final String HAS_STATUS = "#status = :status";
    private static final String COUNTS_AS_SKIPPED = "#status IN (:status, :pending)";

    private final DynamoDbClient client;
    private final Tables tables;
    private final MailReads reads;

    public DynamoDbMailLog(DynamoDbClient client, Tables tables) {
        this.client = client;
        this.tables = tables;
        this.reads = new MailReads(client, tables);
    }

    @Override
    public List<Mail> page(
            CampaignKey campaign, ImportId importId, @Nullable MailStatus status, int afterRow, int limit) {
        RowKeys keys = new RowKeys(campaign, importId);
        if (!reads.isCancelled(campaign)) {
            return read(keys, status == null ? "" : HAS_STATUS, values(status), afterRow, limit);
        }
        List<Mail> found = switch (status) {
            case null -> read(keys, "", Map.of(), afterRow, limit);
            case PENDING -> List.of();
            case SKIPPED -> read(keys, COUNTS_AS_SKIPPED, skipped(), afterRow, limit);
            default -> read(keys, HAS_STATUS, values(status), afterRow, limit);
        };
        return found.stream()
                .map(mail -> mail.status() == MailStatus.PENDING ? mail.asSkipped() : mail)
                .toList();
    }

    private List<Mail> read(RowKeys keys, String filter, Map<String, AttributeValue> values, int afterRow, int limit) {
        return RowPages.read(client, tables.emailLogs(), keys, afterRow, limit, filter, values).stream()
                .map(item -> MailItem.read(keys, item))
                .toList();
    }

    private static Map<String, AttributeValue> values(@Nullable MailStatus status) {
        return status == null ? Map.of() : Item.with(":status", status.name()).done();
    }

    private static Map<String, AttributeValue> skipped() {
        return Item.with(":status", MailStatus.SKIPPED.name())
                .and(":pending", MailStatus.PENDING)
                .done();
    }
}
