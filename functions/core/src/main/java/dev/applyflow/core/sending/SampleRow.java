package dev.applyflow.core.sending;

import dev.applyflow.core.campaign.Campaign;
import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.CampaignStatus;
import dev.applyflow.core.campaign.Campaigns;
import dev.applyflow.core.campaign.ImportId;
import dev.applyflow.core.recipient.ImportedRow;
import dev.applyflow.core.recipient.ImportedRows;
import dev.applyflow.core.recipient.ImportedRows.Filter;
import dev.applyflow.core.recipient.ImportedRows.Verdict;
import dev.applyflow.core.recipient.Recipient;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One row of a campaign's visible list, to try a template on. */
sealed interface SampleRow {
    record Found(Campaign campaign, MailKey mail, ImportedRow.Accepted row) implements SampleRow {
        Recipient recipient() {
            return row.recipient();
        }
    }

    /** There is no such row to be mailed. */
    enum Missing implements SampleRow {
        CAMPAIGN,
        LIST,
        ROW
    }

    /** @param line null: the first that is mailed */
    static SampleRow find(Campaigns campaigns, ImportedRows rows, CampaignKey key, @Nullable Integer line) {
        Optional<Campaign> campaign = campaigns.find(key).filter(found -> found.status() != CampaignStatus.DELETING);
        if (campaign.isEmpty()) {
            return Missing.CAMPAIGN;
        }
        ImportId list = campaign.get().activeImport();
        if (list == null) {
            return Missing.LIST;
        }
        Optional<ImportedRow> row = line == null
                ? rows.page(key, list, Filter.of(Verdict.ACCEPTED), 0, 1).stream()
                        .findFirst()
                : rows.find(key, list, line);
        return row.isPresent() && row.get() instanceof ImportedRow.Accepted accepted
                ? new Found(campaign.get(), new MailKey(key, list, accepted.line()), accepted)
                : Missing.ROW;
    }
}
