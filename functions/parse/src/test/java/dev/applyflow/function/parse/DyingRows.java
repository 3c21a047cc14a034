package dev.applyflow.function.parse;

import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.ImportId;
import dev.applyflow.core.recipient.ImportedRow;
import dev.applyflow.core.recipient.ImportedRows;
import dev.applyflow.core.recipient.Recipient;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A store whose function dies once it has written so many rows, in the middle of a batch. */
final class DyingRows implements ImportedRows {
    private final ImportedRows rows;
    private int left;

    DyingRows(ImportedRows rows, int left) {
        this.rows = rows;
        this.left = left;
    }

    @Override
    public void write(CampaignKey campaign, ImportId id, List<ImportedRow> batch, Instant now) {
        rows.write(campaign, id, batch.subList(0, Math.min(left, batch.size())), now);
        left -= batch.size();
        if (left < 0) {
            throw new IllegalStateException("out of memory");
        }
    }

    @Override
    public Optional<ImportedRow> find(CampaignKey campaign, ImportId id, int line) {
        return rows.find(campaign, id, line);
    }

    @Override
    public Map<Integer, Recipient> recipients(CampaignKey campaign, ImportId id, Collection<Integer> lines) {
        return rows.recipients(campaign, id, lines);
    }

    @Override
    public List<ImportedRow> page(CampaignKey campaign, ImportId id, Filter filter, int afterLine, int limit) {
        return rows.page(campaign, id, filter, afterLine, limit);
    }

    @Override
    public boolean allowContactAgain(CampaignKey campaign, ImportId id, int line, boolean allowed) {
        return rows.allowContactAgain(campaign, id, line, allowed);
    }

    @Override
    public void rename(CampaignKey campaign, ImportId id, List<ImportedRow.Accepted> renamed) {
        rows.rename(campaign, id, renamed);
    }
}
