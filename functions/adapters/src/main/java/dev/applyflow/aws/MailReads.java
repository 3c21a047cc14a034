package dev.applyflow.aws;

import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.CampaignStatus;
import dev.applyflow.core.campaign.ImportId;
import dev.applyflow.core.sending.Mail;
import dev.applyflow.core.sending.MailKey;
import dev.applyflow.core.sending.MailStatus;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Reads single mails of {@code email_logs}, and tells which of them count as skipped. */
record MailReads(DynamoDbClient client, Tables tables) {
    private static final String IN_LIST = "#list = :list";

    /** As stored: a pending mail of a cancelled campaign is still pending. */
    Optional<Mail> stored(MailKey key) {
        return Reads.item(client, tables.emailLogs(), RowKeys.key(key))
                .map(item -> MailItem.read(RowKeys.of(key), item));
    }

    Optional<Mail> find(MailKey key) {
        return stored(key)
                .map(mail ->
                        mail.status() == MailStatus.PENDING && isCancelled(key.campaign()) ? mail.asSkipped() : mail);
    }

    /**
     * The index may still name mails that have gone on meanwhile. They are passed over: what the index says counts only where the mail
     * itself, read consistently, agrees.
     */
    Optional<Mail> first(CampaignKey campaign, ImportId importId) {
        RowKeys keys = new RowKeys(campaign, importId);
        var query = QueryRequest.builder()
                .tableName(tables.emailLogs())
                .indexName("pending")
                .keyConditionExpression(IN_LIST)
                .expressionAttributeNames(Expressions.names(IN_LIST))
                .expressionAttributeValues(Item.with(":list", keys.list()).done())
                .limit(4)
                .build();
        return client.queryPaginator(query).items().stream()
                .map(entry -> agreed(keys, new Item(entry)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Mail> agreed(RowKeys keys, Item entry) {
        ReadyKey ready = ReadyKey.read(entry.text("ready"));
        return stored(keys.mail(ready.row())).filter(mail -> ready.readyAt().equals(mail.readyAt()));
    }

    boolean isCancelled(CampaignKey campaign) {
        return Reads.item(client, tables.campaigns(), CampaignItem.key(campaign))
                .filter(item -> CampaignItem.status(item) == CampaignStatus.CANCELLED)
                .isPresent();
    }
}
