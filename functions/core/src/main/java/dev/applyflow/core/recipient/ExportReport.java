package dev.applyflow.core.recipient;

import dev.applyflow.core.campaign.Campaign;
import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.CampaignStatus;
import dev.applyflow.core.campaign.Campaigns;
import dev.applyflow.core.campaign.ListImport;
import dev.applyflow.core.campaign.ListImports;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of the list that is visible as a CSV to mend and upload again, in parts that each fit an answer. */
public final class ExportReport {
    /** In characters. A part is longer by one row at most, and its bytes, escaped twice on their way, stay below 6 MB. */
    private static final int PART = 400_000;

    private static final int ROWS_AT_ONCE = 500;

    private final Campaigns campaigns;
    private final ListImports imports;
    private final ImportedRows rows;

    public ExportReport(Campaigns campaigns, ListImports imports, ImportedRows rows) {
        this.campaigns = campaigns;
        this.imports = imports;
        this.rows = rows;
    }

    public sealed interface Result {}

    /** @param next the line after which the next part begins; null for the last one */
    public record Part(String csv, @Nullable Integer next) implements Result {}

    public record NotFound() implements Result {}

    /** The campaign has no list that is visible. */
    public record ListMissing() implements Result {}

    /** @param afterLine 0: from the start, with the line of headers */
    public Result part(CampaignKey key, ImportedRows.Filter filter, int afterLine) {
        Optional<Campaign> campaign = campaigns.find(key).filter(found -> found.status() != CampaignStatus.DELETING);
        if (campaign.isEmpty()) {
            return new NotFound();
        }
        return Optional.ofNullable(campaign.get().activeImport())
                .flatMap(id -> imports.find(key, id))
                .<Result>map(list -> part(list, filter, afterLine))
                .orElseGet(ListMissing::new);
    }

    private Part part(ListImport list, ImportedRows.Filter filter, int afterLine) {
        var table = new ReportTable(list.findings().columns());
        var csv = new StringBuilder(afterLine == 0 ? table.header() : "");
        int after = afterLine;
        while (true) {
            List<ImportedRow> page = rows.page(list.campaign(), list.id(), filter, after, ROWS_AT_ONCE);
            for (ImportedRow row : page) {
                if (csv.length() > PART) {
                    return new Part(csv.toString(), after);
                }
                csv.append(table.row(row));
                after = row.line();
            }
            if (page.size() < ROWS_AT_ONCE) {
                return new Part(csv.toString(), null);
            }
        }
    }
}
