package dev.applyflow.core.recipient;

import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.ImportId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of the imports. They are written before their import becomes visible, and never change afterwards. */
public interface ImportedRows {
    /**
     * Writes the rows, and for each accepted one its mail, pending. Writing the same rows again changes nothing, a mail that left
     * meanwhile least of all. All are written when it returns, also where the store has throttled meanwhile.
     *
     * @param now when the mails are ready, in sending time
     */
    void write(CampaignKey campaign, ImportId id, List<ImportedRow> rows, Instant now);

    Optional<ImportedRow> find(CampaignKey campaign, ImportId id, int line);

    /** The accepted rows of these lines, by line. */
    Map<Integer, Recipient> recipients(CampaignKey campaign, ImportId id, Collection<Integer> lines);

    /** Rows in the order of the file. {@code verdict} null: all. {@code afterLine} 0: from the start. */
    List<ImportedRow> page(CampaignKey campaign, ImportId id, @Nullable Verdict verdict, int afterLine, int limit);

    enum Verdict {
        ACCEPTED,
        DUPLICATE,
        REJECTED
    }
}
