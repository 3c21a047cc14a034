package dev.applyflow.core.sending;

import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.ImportId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The mails of a campaign as its user looks through them. */
public interface MailLog {
    /** Mails in the order of the list. {@code status} null: all. {@code afterRow} 0: from the start. */
    List<Mail> page(CampaignKey campaign, ImportId importId, @Nullable MailStatus status, int afterRow, int limit);
}
