package dev.applyflow.core.campaign;

import dev.applyflow.core.account.UserId;

/** A campaign together with its owner: there is no way to name a campaign without saying whose it is. */
public record CampaignKey(UserId owner, CampaignId id) {}
