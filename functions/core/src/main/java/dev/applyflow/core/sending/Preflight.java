package dev.applyflow.core.sending;

import dev.applyflow.core.campaign.Campaign;
import dev.applyflow.core.campaign.CampaignContents;
import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.CampaignStatus;
import dev.applyflow.core.campaign.Campaigns;
import dev.applyflow.core.campaign.ImportId;
import dev.applyflow.core.campaign.StartRefusal;
import dev.applyflow.core.recipient.ImportedRow;
import dev.applyflow.core.recipient.ImportedRows;
import dev.applyflow.core.recipient.ImportedRows.Filter;
import dev.applyflow.core.template.Rendering;
import dev.applyflow.core.template.Template;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Counts before the start, while the template can still be changed, the rows that would not be mailed because they have no value for a
 * placeholder. Reads the whole list.
 */
public record Preflight(Campaigns campaigns, CampaignContents contents, ImportedRows rows) {
    private static final int ROWS_AT_ONCE = 500;

    public sealed interface Result {}

    /**
     * @param recipients rows that get a mail, if nothing is missing
     * @param incomplete rows of these that get none, since something is missing
     * @param gaps by placeholder; a row may lack several
     */
    public record Counted(int recipients, int incomplete, List<Gap> gaps) implements Result {
        public Counted {
            gaps = List.copyOf(gaps);
        }
    }

    /**
     * A placeholder that has neither a value nor a fallback.
     *
     * @param firstRow a line of the list, to look at
     */
    public record Gap(String placeholder, int rows, int firstRow) {
        private Gap and(Gap other) {
            return new Gap(placeholder, rows + other.rows, firstRow);
        }
    }

    public record NotFound() implements Result {}

    /** @param why {@code LIST_MISSING} or {@code TEMPLATE_MISSING} */
    public record Missing(StartRefusal why) implements Result {}

    public Result count(CampaignKey key) {
        Optional<Campaign> campaign = campaigns.find(key).filter(found -> found.status() != CampaignStatus.DELETING);
        if (campaign.isEmpty()) {
            return new NotFound();
        }
        ImportId list = campaign.get().activeImport();
        if (list == null) {
            return new Missing(StartRefusal.LIST_MISSING);
        }
        Template template = contents.find(key).template();
        return template == null ? new Missing(StartRefusal.TEMPLATE_MISSING) : count(key, list, template);
    }

    private Counted count(CampaignKey key, ImportId list, Template template) {
        var gaps = new TreeMap<String, Gap>();
        int recipients = 0;
        int incomplete = 0;
        int after = 0;
        List<ImportedRow> page;
        do {
            // All of them: with a filter the store would read far more than such a page, each time.
            page = rows.page(key, list, Filter.ALL, after, ROWS_AT_ONCE);
            for (ImportedRow row : page) {
                after = row.line();
                if (row instanceof ImportedRow.Accepted accepted) {
                    recipients++;
                    if (template.render(accepted.recipient().placeholders())
                            instanceof Rendering.Incomplete(List<String> missing)) {
                        incomplete++;
                        missing.forEach(name -> gaps.merge(name, new Gap(name, 1, row.line()), Gap::and));
                    }
                }
            }
        } while (page.size() == ROWS_AT_ONCE);
        return new Counted(recipients, incomplete, List.copyOf(gaps.values()));
    }
}
