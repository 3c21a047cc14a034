package dev.applyflow.core.recipient;

import dev.applyflow.core.campaign.Campaign;
import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.CampaignStatus;
import dev.applyflow.core.campaign.Campaigns;
import java.util.List;
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

    /** @param next the line after which the next page begins; null on the last page */
    public record Page(List<ImportedRow> rows, @Nullable Integer next) implements Result {}

    public record NotFound() implements Result {}

    /** The campaign has no list that is visible. */
    public record ListMissing() implements Result {}

    /**
     * @param verdict null: all
     * @param afterLine 0: from the start
     */
    public Result page(CampaignKey key, ImportedRows.@Nullable Verdict verdict, int afterLine, int limit) {
        Optional<Campaign> campaign = campaigns.find(key).filter(found -> found.status() != CampaignStatus.DELETING);
        if (campaign.isEmpty()) {
            return new NotFound();
        }
        if (campaign.get().activeImport() == null) {
            return new ListMissing();
        }
        List<ImportedRow> found = rows.page(key, campaign.get().activeImport(), verdict, afterLine, limit + 1);
        List<ImportedRow> shown = found.size() > limit ? found.subList(0, limit) : found;
        return new Page(shown, found.size() > limit ? shown.getLast().line() : null);
    }
}
