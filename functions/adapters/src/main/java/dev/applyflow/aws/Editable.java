package dev.applyflow.aws;

import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.CampaignStatus;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The condition that a campaign exists and may still be edited, see {@link CampaignStatus#isEditable}. */
final class Editable {
    static final String CONDITION = "#status IN (:draft, :parsing, :ready)";

    private Editable() {}

    static Item.Writer values() {
        return Item.with(":draft", CampaignStatus.DRAFT.name())
                .and(":parsing", CampaignStatus.PARSING)
                .and(":ready", CampaignStatus.READY);
    }

    static TransactWriteItem check(Tables tables, CampaignKey key) {
        return Writes.check(tables.campaigns(), CampaignItem.key(key), CONDITION, values().done());
    }
}
