package dev.applyflow.function.campaigns.json;

import dev.applyflow.core.campaign.Campaign;
import dev.applyflow.core.campaign.CampaignStatus;
import dev.applyflow.core.campaign.PauseReason;
import dev.applyflow.core.sending.ReadCampaigns;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

public record ProgressJson(
        CampaignStatus status,
        @Nullable PauseReason pauseReason,
        CountersJson counters,
        @Nullable WaitingJson waiting,
        @Nullable Instant lastSentAt,
        UsageJson usage) {

    public static ProgressJson of(ReadCampaigns.Progress progress) {
        Campaign campaign = progress.campaign();
        return new ProgressJson(
                campaign.status(),
                campaign.pauseReason(),
                CountersJson.of(campaign.counters()),
                WaitingJson.of(progress.waiting()),
                campaign.lastClaimAt(),
                UsageJson.of(progress.usage()));
    }
}
