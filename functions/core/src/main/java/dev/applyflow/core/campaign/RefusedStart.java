package dev.applyflow.core.campaign;

/** Why a campaign did not start with its list, which its owner need not be told any more once something has changed. */
final class RefusedStart {
    private RefusedStart() {}

    /** If somebody changes the campaign at the same time, it is told a little longer. */
    static void forget(Campaigns campaigns, CampaignKey key) {
        campaigns
                .find(key)
                .filter(campaign -> campaign.schedule() instanceof Schedule.Refused)
                .ifPresent(campaign -> campaigns.save(campaign.withSchedule(Schedule.MANUAL)));
    }
}
