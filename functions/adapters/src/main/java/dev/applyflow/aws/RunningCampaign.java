package dev.applyflow.aws;

import dev.applyflow.core.campaign.CampaignStatus;
import dev.applyflow.core.sending.MailKey;

/** The condition that a campaign runs, with the list that a mail belongs to. */
final class RunningCampaign {
    static final String CONDITION = "#status = :running AND #active_import = :import";

    private RunningCampaign() {}

    static Item.Writer values(MailKey mail) {
        return Item.with(":running", CampaignStatus.RUNNING.name())
                .and(":import", mail.importId().toString());
    }
}
