package dev.applyflow.core.campaign;

import dev.applyflow.core.Clocks;
import dev.applyflow.core.account.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * Deletes a campaign with all that belongs to it.
 *
 * <ol>
 *   <li>The tombstone: from {@code DELETING} on nothing of it is mailed, changed or shown as usable.
 *   <li>The sweep: rows, mails and files, import by import, once nothing is in {@code SENDING}. It may stop anywhere and begin again.
 *   <li>The campaign itself, last, so that an unfinished sweep is always found again.
 * </ol>
 *
 * What a call does not finish in its time is finished by the next one, or when the owner next looks at the campaigns.
 */
public final class DeleteCampaign {
    private static final int ROWS_AT_ONCE = 500;
    private static final int TRIES = 5;

    private final Campaigns campaigns;
    private final CampaignContents contents;
    private final ListImports imports;
    private final Uploads uploads;
    private final Schedules schedules;
    private final Clocks clocks;

    public DeleteCampaign(
            Campaigns campaigns,
            CampaignContents contents,
            ListImports imports,
            Uploads uploads,
            Schedules schedules,
            Clocks clocks) {
        this.campaigns = campaigns;
        this.contents = contents;
        this.imports = imports;
        this.uploads = uploads;
        this.schedules = schedules;
        this.clocks = clocks;
    }

    public sealed interface Result permits Deleted, Deleting, MailBeingSent, CampaignRefusal {}

    public record Deleted() implements Result {}

    /** It is as good as gone; the rest of the sweep follows. */
    public record Deleting() implements Result {}

    /** A mail of it is just being sent: first its outcome has to be known. */
    public record MailBeingSent() implements Result {}

    /** @param deadline in real time: what is not swept then is left for later */
    public Result delete(CampaignKey key, Instant deadline) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Optional<Campaign> found = campaigns.find(key);
            if (found.isEmpty()) {
                return new CampaignRefusal.NotFound();
            }
            Campaign campaign = found.get();
            if (campaign.status() == CampaignStatus.DELETING) {
                return sweep(campaign, deadline);
            }
            if (campaign.counters().sending() > 0) {
                return new MailBeingSent();
            }
            campaigns.save(campaign.withStatus(CampaignStatus.DELETING));
        }
        return new CampaignRefusal.ChangedMeanwhile();
    }

    /** Goes on with the deletions of this owner that were begun and not finished. */
    public void finish(UserId owner, Instant deadline) {
        campaigns.of(owner).stream()
                .filter(campaign -> campaign.status() == CampaignStatus.DELETING)
                .forEach(campaign -> sweep(campaign, deadline));
    }

    private Result sweep(Campaign campaign, Instant deadline) {
        // Since the tombstone none can have begun, but one may have begun just before it.
        if (campaign.counters().sending() > 0 || !sweptRows(campaign.key(), deadline)) {
            return new Deleting();
        }
        ResumeFile resume = contents.find(campaign.key()).resume();
        if (resume != null) {
            uploads.delete(resume.objectKey());
        }
        imports.of(campaign.key()).forEach(list -> uploads.delete(list.objectKey()));
        schedules.remove(campaign.key());
        campaigns.remove(campaign.key());
        return new Deleted();
    }

    private boolean sweptRows(CampaignKey key, Instant deadline) {
        for (ListImport list : imports.of(key)) {
            while (imports.deleteSome(key, list.id(), ROWS_AT_ONCE)) {
                if (!clocks.realNow().isBefore(deadline)) {
                    return false;
                }
            }
        }
        return true;
    }
}
