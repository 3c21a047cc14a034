package dev.applyflow.core.campaign;

import dev.applyflow.core.Clocks;
import java.time.Instant;

/** Starts a scheduled campaign whose time has come, when its one-time schedule says so. The tick would find it too, a little later. */
public final class StartScheduled {
    private final Campaigns campaigns;
    private final Clocks clocks;

    public StartScheduled(Campaigns campaigns, Clocks clocks) {
        this.campaigns = campaigns;
        this.clocks = clocks;
    }

    /** @param version of the campaign that the schedule was made for; of another version, or too early, nothing happens (false) */
    public boolean start(CampaignKey key, long version) {
        Instant now = clocks.sendingNow();
        return campaigns
                .find(key)
                .filter(campaign -> campaign.version() == version && isDue(campaign, now))
                .map(campaign -> campaigns.saveAndWake(campaign.running(now), now))
                .orElse(false);
    }

    private static boolean isDue(Campaign campaign, Instant now) {
        return campaign.status() == CampaignStatus.SCHEDULED
                && campaign.schedule() instanceof Schedule.At(Instant start)
                && !start.isAfter(now);
    }
}
