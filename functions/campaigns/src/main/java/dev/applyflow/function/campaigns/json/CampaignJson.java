package dev.applyflow.function.campaigns.json;

import dev.applyflow.core.campaign.Campaign;
import dev.applyflow.core.campaign.CampaignStatus;
import dev.applyflow.core.campaign.ListLimits;
import dev.applyflow.core.campaign.PauseReason;
import dev.applyflow.core.sending.ReadCampaigns;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public record CampaignJson(
        UUID id,
        String name,
        CampaignStatus status,
        @Nullable PauseReason pauseReason,
        ScheduleJson schedule,
        CountersJson counters,
        @Nullable StartRefusedJson startRefused,
        ListLimits listLimits,
        @Nullable ListJson list,
        @Nullable ListJson activeList,
        @Nullable TemplateJson template,
        @Nullable ResumeJson resume,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        long version,
        @Nullable WaitingJson waiting) {

    public static CampaignJson of(ReadCampaigns.Details details, ListLimits listLimits) {
        Campaign campaign = details.campaign();
        return new CampaignJson(
                campaign.key().id().value(),
                campaign.name(),
                campaign.status(),
                campaign.pauseReason(),
                ScheduleJson.of(campaign.schedule()),
                CountersJson.of(campaign.counters()),
                StartRefusedJson.of(campaign.schedule()),
                listLimits,
                details.list() == null ? null : ListJson.of(details.list(), details),
                details.activeList() == null ? null : ListJson.of(details.activeList(), details),
                details.content().template() == null
                        ? null
                        : TemplateJson.of(details.content().template()),
                details.content().resume() == null
                        ? null
                        : ResumeJson.of(details.content().resume()),
                campaign.createdAt(),
                campaign.startedAt(),
                campaign.completedAt(),
                campaign.version(),
                WaitingJson.of(details.waiting()));
    }
}
