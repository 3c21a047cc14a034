package dev.applyflow.core.campaign;

import dev.applyflow.core.Clocks;
import java.time.Instant;
import java.util.Optional;

/**
 * Deletes a campaign: from the tombstone on nothing of it begins to be mailed, is changed or shown. What belongs to it is removed by
 * the sweep, for which the mailbox is woken in the same write; a mail that is just being sent is waited for there.
 */
public final class DeleteCampaign {
    private static final int TRIES = 5;

    private final Campaigns campaigns;
    private final Schedules schedules;
    private final Clocks clocks;

    public DeleteCampaign(Campaigns campaigns, Schedules schedules, Clocks clocks) {
        this.campaigns = campaigns;
        this.schedules = schedules;
        this.clocks = clocks;
    }

    public sealed interface Result permits Deleting, CampaignRefusal {}

    /** It is as good as gone; the sweep follows. */
    public record Deleting() implements Result {}

    public Result delete(CampaignKey key) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Optional<Campaign> found = campaigns.find(key);
            if (found.isEmpty()) {
                return new CampaignRefusal.NotFound();
            }
            if (found.get().status() == CampaignStatus.DELETING || buried(found.get())) {
                schedules.remove(key);
                return new Deleting();
            }
        }
        return new CampaignRefusal.ChangedMeanwhile();
    }

    private boolean buried(Campaign campaign) {
        Instant now = clocks.sendingNow();
        return campaigns.saveAndWake(campaign.ended(CampaignStatus.DELETING, now), now);
    }
}
