package dev.applyflow.function.parse;

import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.ListImports;
import dev.applyflow.core.campaign.Uploads;
import dev.applyflow.core.recipient.ImportedRows;
import java.util.function.Consumer;

/**
 * What the function reaches the world through.
 *
 * @param afterPublish see {@link dev.applyflow.core.recipient.ImportList}
 */
record ParsePorts(ListImports imports, ImportedRows rows, Uploads uploads, Consumer<CampaignKey> afterPublish) {}
