package dev.applyflow.core.sending;

import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.ImportId;

/** The mail of one row: {@code row} is the line of the list, see {@link dev.applyflow.core.recipient.ImportedRow}. */
public record MailKey(CampaignKey campaign, ImportId importId, int row) {}
