package dev.applyflow.core.sending;

import dev.applyflow.core.campaign.Campaign;
import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.CampaignStatus;
import dev.applyflow.core.campaign.Campaigns;
import dev.applyflow.core.campaign.ImportId;
import dev.applyflow.core.recipient.ImportedRows;
import dev.applyflow.core.recipient.Recipient;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The mails of a campaign, with their recipients, page by page. */
public final class ListMails {
    private final Campaigns campaigns;
    private final MailLog log;
    private final ImportedRows rows;

    public ListMails(Campaigns campaigns, MailLog log, ImportedRows rows) {
        this.campaigns = campaigns;
        this.log = log;
        this.rows = rows;
    }

    public record Entry(Mail mail, Recipient recipient) {}

    /** @param next the row after which the next page begins; null on the last page */
    public record Page(List<Entry> entries, @Nullable Integer next) {}

    /**
     * @param status null: all
     * @param afterRow 0: from the start
     * @return empty if there is no such campaign
     */
    public Optional<Page> page(CampaignKey key, @Nullable MailStatus status, int afterRow, int limit) {
        return campaigns
                .find(key)
                .filter(campaign -> campaign.status() != CampaignStatus.DELETING)
                .map(campaign -> page(campaign, status, afterRow, limit));
    }

    private Page page(Campaign campaign, @Nullable MailStatus status, int afterRow, int limit) {
        ImportId list = campaign.activeImport();
        if (list == null) {
            return new Page(List.of(), null);
        }
        List<Mail> found = log.page(campaign.key(), list, status, afterRow, limit + 1);
        List<Mail> shown = found.size() > limit ? found.subList(0, limit) : found;
        Map<Integer, Recipient> recipients = rows.recipients(
                campaign.key(),
                list,
                shown.stream().map(mail -> mail.key().row()).toList());
        // A row without its recipient is one that a deletion is just taking away.
        List<Entry> entries = shown.stream()
                .flatMap(mail -> Stream.ofNullable(recipients.get(mail.key().row()))
                        .map(recipient -> new Entry(mail, recipient)))
                .toList();
        return new Page(entries, found.size() > limit ? shown.getLast().key().row() : null);
    }
}
