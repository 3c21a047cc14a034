package dev.applyflow.core.campaign;

import dev.applyflow.core.Clocks;
import java.time.Instant;

/** What a campaign's one-time schedule does when it fires, which may be twice, late, or for a start that was changed since. */
public final class StartDueCampaign {
    private final Campaigns campaigns;
    private final Clocks clocks;

    public StartDueCampaign(Campaigns campaigns, Clocks clocks) {
        this.campaigns = campaigns;
        this.clocks = clocks;
    }

    /**
     * Starts the campaign if it is still {@code SCHEDULED}, its time has come and {@code version} is the one that the schedule was
     * made for. Otherwise nothing happens; if somebody changes it at the same time, the next tick finds what is due.
     */
    public void start(CampaignKey key, long version) {
        Instant now = clocks.sendingNow();
        campaigns
                .find(key)
                .filter(campaign -> campaign.version() == version && isDue(campaign, now))
                .ifPresent(campaign -> campaigns.saveAndWake(campaign.running(now), now));
    }

    private static boolean isDue(Campaign campaign, Instant now) {
        return campaign.status() == CampaignStatus.SCHEDULED
                && campaign.schedule() instanceof Schedule.At(Instant start)
                && !start.isAfter(now);
    }
}
