package dev.applyflow.core.campaign;

import dev.applyflow.core.Clocks;
import dev.applyflow.core.TimeOrderedId;
import dev.applyflow.core.account.UserId;
import java.util.random.RandomGenerator;

/** Makes a campaign, empty. */
public final class CreateCampaign {
    private final Campaigns campaigns;
    private final Clocks clocks;
    private final RandomGenerator random;

    public CreateCampaign(Campaigns campaigns, Clocks clocks, RandomGenerator random) {
        this.campaigns = campaigns;
        this.clocks = clocks;
        this.random = random;
    }

    /** @param name 1 to {@value Campaign#MAX_NAME_LENGTH} characters, not blank */
    public Campaign create(UserId owner, String name) {
        CampaignId id = new CampaignId(TimeOrderedId.create(clocks.realNow(), random));
        Campaign campaign = Campaign.draft(new CampaignKey(owner, id), name, clocks.sendingNow());
        campaigns.add(campaign);
        return campaign;
    }
}
