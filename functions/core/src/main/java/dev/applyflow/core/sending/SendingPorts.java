package dev.applyflow.core.sending;

import dev.applyflow.core.campaign.CampaignContents;
import dev.applyflow.core.campaign.Campaigns;
import dev.applyflow.core.recipient.ImportedRows;

/** All that a turn needs from the outside. */
public record SendingPorts(
        RateLimitStore rateLimits,
        Campaigns campaigns,
        CampaignContents contents,
        ImportedRows rows,
        Outbox outbox,
        Resumes resumes,
        MailTransports transports) {}
