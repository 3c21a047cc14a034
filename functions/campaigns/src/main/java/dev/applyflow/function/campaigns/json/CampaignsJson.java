package dev.applyflow.function.campaigns.json;

import dev.applyflow.core.campaign.Campaign;
import dev.applyflow.core.campaign.CampaignStatus;
import dev.applyflow.core.campaign.PauseReason;
import dev.applyflow.core.sending.ReadCampaigns;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public record CampaignsJson(List<Summary> campaigns) {
    public record Summary(
            UUID id,
            String name,
            CampaignStatus status,
            @Nullable PauseReason pauseReason,
            ScheduleJson schedule,
            @Nullable StartRefusedJson startRefused,
            CountersJson counters,
            Instant createdAt,
            @Nullable Instant startedAt,
            @Nullable Instant completedAt,
            @Nullable WaitingJson waiting) {

        static Summary of(ReadCampaigns.Summary summary) {
            Campaign campaign = summary.campaign();
            return new Summary(
                    campaign.key().id().value(),
                    campaign.name(),
                    campaign.status(),
                    campaign.pauseReason(),
                    ScheduleJson.of(campaign.schedule()),
                    StartRefusedJson.of(campaign.schedule()),
                    CountersJson.of(campaign.counters()),
                    campaign.createdAt(),
                    campaign.startedAt(),
                    campaign.completedAt(),
                    WaitingJson.of(summary.waiting()));
        }
    }

    public static CampaignsJson of(List<ReadCampaigns.Summary> summaries) {
        return new CampaignsJson(summaries.stream().map(Summary::of).toList());
    }
}
