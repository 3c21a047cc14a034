package dev.applyflow.aws;

import dev.applyflow.core.account.UserId;
import dev.applyflow.core.campaign.CampaignId;
import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.ImportId;
import dev.applyflow.core.recipient.Recipient;
import dev.applyflow.core.sending.MailKey;
import dev.applyflow.core.sending.Outbox.Contact;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Whom a user has written to, in {@code contacted}: {@code user_id}, {@code address} (normalized), and the last mail with its time
 * and its recipient's company.
 */
record ContactItems(DynamoDbClient client, Tables tables) {
    Optional<Contact> find(UserId user, Recipient recipient) {
        var key = Item.with("user_id", user.toString())
                .and("address", recipient.email().normalized())
                .done();
        return Reads.item(client, tables.contacted(), key).map(item -> read(user, item));
    }

    TransactWriteItem put(MailKey mail, Recipient recipient, Instant at) {
        return Writes.put(
                tables.contacted(),
                Item.with("user_id", mail.campaign().owner().toString())
                        .and("address", recipient.email().normalized())
                        .and("campaign", mail.campaign().id().toString())
                        .and("import", mail.importId().toString())
                        .and("row", mail.row())
                        .and("company", recipient.companyName())
                        .and("at", at)
                        .done());
    }

    private static Contact read(UserId user, Item item) {
        var campaign = new CampaignKey(user, CampaignId.parse(item.text("campaign")));
        return new Contact(
                new MailKey(campaign, ImportId.parse(item.text("import")), item.integer("row")), item.instant("at"));
    }
}
