package dev.applyflow.core.recipient;

import dev.applyflow.core.campaign.Campaign;
import dev.applyflow.core.campaign.CampaignId;
import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.CampaignStatus;
import dev.applyflow.core.campaign.Campaigns;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of each row of the list that is visible, page by page. */
public final class ReadImportReport {
    private final Campaigns campaigns;
    private final ImportedRows rows;

    public ReadImportReport(Campaigns campaigns, ImportedRows rows) {
        this.campaigns = campaigns;
        this.rows = rows;
    }

    public sealed interface Result {}

    /**
     * @param campaignNames of the campaigns that wrote to these people before, as far as they are still there
     * @param next the line after which the next page begins; null on the last page
     */
    public record Page(
            List<ImportedRow> rows,
            Map<CampaignId, String> campaignNames,
            @Nullable Integer next) implements Result {}

    public record NotFound() implements Result {}

    /** The campaign has no list that is visible. */
    public record ListMissing() implements Result {}

    /** @param afterLine 0: from the start */
    public Result page(CampaignKey key, ImportedRows.Filter filter, int afterLine, int limit) {
        Optional<Campaign> campaign = campaigns.find(key).filter(found -> found.status() != CampaignStatus.DELETING);
        if (campaign.isEmpty()) {
            return new NotFound();
        }
        if (campaign.get().activeImport() == null) {
            return new ListMissing();
        }
        List<ImportedRow> found = rows.page(key, campaign.get().activeImport(), filter, afterLine, limit + 1);
        List<ImportedRow> shown = found.size() > limit ? found.subList(0, limit) : found;
        return new Page(
                shown, names(key, shown), found.size() > limit ? shown.getLast().line() : null);
    }

    private Map<CampaignId, String> names(CampaignKey key, List<ImportedRow> shown) {
        var names = new HashMap<CampaignId, String>();
        for (ImportedRow row : shown) {
            if (row instanceof ImportedRow.Accepted accepted) {
                for (Warning warning : accepted.warnings()) {
                    if (warning instanceof Warning.Earlier(var _, Contacted mail)) {
                        names.computeIfAbsent(mail.campaign(), id -> name(new CampaignKey(key.owner(), id)));
                    }
                }
            }
        }
        return names;
    }

    private @Nullable String name(CampaignKey key) {
        return campaigns.find(key).map(Campaign::name).orElse(null);
    }
}
