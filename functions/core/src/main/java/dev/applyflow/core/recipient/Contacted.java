package dev.applyflow.core.recipient;

import dev.applyflow.core.campaign.CampaignId;
import java.time.Instant;

/**
 * The last mail that an account has sent to somebody.
 *
 * @param address normalized
 * @param companyName as the list had it; empty where it is not known
 */
public record Contacted(String address, String companyName, CampaignId campaign, Instant at) {}
