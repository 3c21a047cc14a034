package dev.applyflow.core.recipient;

import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.ImportId;
import dev.applyflow.core.recipient.Warning.Code;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the imports. They are written before their import becomes visible; afterwards nothing changes of them but what their owner
 * decides about those accepted.
 */
public interface ImportedRows {
    /**
     * Writes the rows, and for each accepted one its mail, pending. Writing the same rows again changes nothing: neither what was decided
     * about a row meanwhile, nor, least of all, a mail that has left. All are written when it returns, also where the store has throttled
     * meanwhile.
     *
     * @param now when the mails are ready, in sending time
     */
    void write(CampaignKey campaign, ImportId id, List<ImportedRow> rows, Instant now);

    Optional<ImportedRow> find(CampaignKey campaign, ImportId id, int line);

    /** The accepted rows of these lines, by line. */
    Map<Integer, Recipient> recipients(CampaignKey campaign, ImportId id, Collection<Integer> lines);

    /** Rows in the order of the file. {@code afterLine} 0: from the start. */
    List<ImportedRow> page(CampaignKey campaign, ImportId id, Filter filter, int afterLine, int limit);

    /** Takes down whether an accepted row is mailed even if its address was written to before; false if there is none. */
    boolean allowContactAgain(CampaignKey campaign, ImportId id, int line, boolean allowed);

    /**
     * Writes the names of these rows, and their warnings, as they are given. Rows that are no longer there, or not accepted, stay as they
     * are.
     */
    void rename(CampaignKey campaign, ImportId id, List<ImportedRow.Accepted> renamed);

    enum Verdict {
        ACCEPTED,
        DUPLICATE,
        REJECTED
    }

    /**
     * Which rows to read.
     *
     * @param verdicts one of these
     * @param warning that the row has; null: any, or none
     */
    record Filter(Set<Verdict> verdicts, @Nullable Code warning) {
        public static final Filter ALL = new Filter(EnumSet.allOf(Verdict.class), null);

        public Filter {
            verdicts = Set.copyOf(verdicts);
        }

        public static Filter of(Verdict... verdicts) {
            return new Filter(Set.of(verdicts), null);
        }
    }
}
