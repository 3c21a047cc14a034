package dev.applyflow.core.testing;

import dev.applyflow.core.account.Mailboxes;
import dev.applyflow.core.campaign.CampaignContents;
import dev.applyflow.core.campaign.Campaigns;
import dev.applyflow.core.campaign.ListImports;
import dev.applyflow.core.recipient.Contacts;
import dev.applyflow.core.recipient.ImportedRows;
import dev.applyflow.core.sending.MailLog;
import dev.applyflow.core.sending.Outbox;
import dev.applyflow.core.sending.RateLimitStore;

/** The ports of one database, which the contracts look at together: what one writes the others read. */
public record Stores(
        Campaigns campaigns,
        CampaignContents contents,
        ListImports imports,
        ImportedRows rows,
        Contacts contacts,
        RateLimitStore rateLimits,
        Outbox outbox,
        MailLog mailLog,
        Mailboxes mailboxes) {}
