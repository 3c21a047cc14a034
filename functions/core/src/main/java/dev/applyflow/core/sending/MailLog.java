package dev.applyflow.core.sending;

import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.ImportId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of the mails of a campaign, for people to read. */
public interface MailLog {
    /**
     * Mails in the order of the list, as they were last written; a pending mail of a cancelled campaign reads as {@code SKIPPED}.
     *
     * @param status null: all
     * @param afterRow 0: from the start
     * @param limit at least 1; fewer mails than this: there are no more
     */
    List<Mail> page(CampaignKey campaign, ImportId importId, @Nullable MailStatus status, int afterRow, int limit);
}
