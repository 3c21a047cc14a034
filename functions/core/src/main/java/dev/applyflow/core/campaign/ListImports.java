package dev.applyflow.core.campaign;

import java.util.List;
import java.util.Optional;

/**
 * The uploads of lists. An import replaces the campaign's rows whole or not at all: {@link #publish} is one transaction, and
 * whatever belongs to an upload that was replaced meanwhile is refused (false).
 */
public interface ListImports {
    /** Reads what was last written. */
    Optional<ListImport> find(CampaignKey campaign, ImportId id);

    /** All uploads of a campaign, the replaced and the failed ones too, the oldest first. */
    List<ListImport> of(CampaignKey campaign);

    /** Adds the upload and makes it the campaign's pending import ({@link Campaign#awaiting}), if that is editable and has the version. */
    boolean begin(Campaign campaign, ListImport uploading);

    /** Import {@code UPLOADING | PARSING -> PARSING}, campaign to {@code PARSING}; only while it is the pending import of an editable campaign. */
    boolean parsing(ListImport parsing);

    /**
     * Import {@code -> READY}, campaign {@code PARSING -> READY} with these rows pending, no pending import and its counters set;
     * only while it is being parsed and is the pending import. Call it when all rows are written.
     */
    boolean publish(ListImport ready);

    /**
     * Import {@code UPLOADING | PARSING -> FAILED}; the campaign returns to {@code READY} if an older import is visible and to {@code DRAFT}
     * otherwise, and no longer waits for a list to start with ({@link Campaign#uploadFailed}); only while it is the pending import of an editable campaign.
     */
    boolean fail(ListImport failed);

    /** Deletes up to {@code limit} rows of an import, with their mails, for good; true if there may be more. */
    boolean deleteSome(CampaignKey campaign, ImportId id, int limit);
}
