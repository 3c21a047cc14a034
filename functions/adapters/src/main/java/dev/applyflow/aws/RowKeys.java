package dev.applyflow.aws;

import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.ImportId;
import dev.applyflow.core.sending.MailKey;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The keys of what belongs to the rows of one import: {@code list = <user>#<campaign>#<import>} and {@code row}. */
record RowKeys(CampaignKey campaign, ImportId id) {
    static RowKeys of(MailKey mail) {
        return new RowKeys(mail.campaign(), mail.importId());
    }

    static Map<String, AttributeValue> key(MailKey mail) {
        return of(mail).row(mail.row());
    }

    String list() {
        return campaign.owner() + "#" + campaign.id() + "#" + id;
    }

    Map<String, AttributeValue> row(int row) {
        return Item.with("list", list()).and("row", row).done();
    }

    MailKey mail(int row) {
        return new MailKey(campaign, id, row);
    }
}
