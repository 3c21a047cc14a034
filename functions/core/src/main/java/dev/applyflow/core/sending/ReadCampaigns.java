package dev.applyflow.core.sending;

import dev.applyflow.core.Clocks;
import dev.applyflow.core.account.UserId;
import dev.applyflow.core.campaign.Campaign;
import dev.applyflow.core.campaign.CampaignContent;
import dev.applyflow.core.campaign.CampaignContents;
import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.CampaignStatus;
import dev.applyflow.core.campaign.Campaigns;
import dev.applyflow.core.campaign.Findings;
import dev.applyflow.core.campaign.ImportId;
import dev.applyflow.core.campaign.ListImport;
import dev.applyflow.core.campaign.ListImports;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The campaigns as their owner sees them: with what they wait for, and until when. */
public final class ReadCampaigns {
    private final Campaigns campaigns;
    private final CampaignContents contents;
    private final ListImports imports;
    private final RateLimitStore rateLimits;
    private final Clocks clocks;

    public ReadCampaigns(
            Campaigns campaigns,
            CampaignContents contents,
            ListImports imports,
            RateLimitStore rateLimits,
            Clocks clocks) {
        this.campaigns = campaigns;
        this.contents = contents;
        this.imports = imports;
        this.rateLimits = rateLimits;
        this.clocks = clocks;
    }

    /** @param waiting null if it waits for nothing but the user's next step */
    public record Summary(Campaign campaign, @Nullable Outlook waiting) {}

    /**
     * @param list the newest upload, whatever became of it; null if there is none
     * @param columns of the list that is visible, which is what a template may name; empty if none is
     */
    public record Details(
            Campaign campaign,
            CampaignContent content,
            @Nullable ListImport list,
            List<Findings.Column> columns,
            @Nullable Outlook waiting) {}

    /** @param usage of the account, as of now */
    public record Progress(Campaign campaign, @Nullable Outlook waiting, Usage usage) {}

    /** The newest first. */
    public List<Summary> of(UserId owner) {
        RateLimits pace = rateLimits.read(owner);
        List<Campaign> all = campaigns.of(owner);
        return all.reversed().stream()
                .map(campaign -> new Summary(campaign, waiting(campaign, pace, all)))
                .toList();
    }

    /** Empty also for a campaign that is being deleted. */
    public Optional<Details> find(CampaignKey key) {
        expireImport(key);
        return visible(key).map(campaign -> {
            List<ListImport> lists = imports.of(key);
            ImportId active = campaign.activeImport();
            return new Details(
                    campaign,
                    contents.find(key),
                    lists.stream()
                            .max(Comparator.comparing(ListImport::createdAt))
                            .orElse(null),
                    lists.stream()
                            .filter(list -> list.id().equals(active))
                            .findFirst()
                            .map(list -> list.findings().columns())
                            .orElse(List.of()),
                    waiting(campaign, rateLimits.read(key.owner()), campaigns.of(key.owner())));
        });
    }

    public Optional<Progress> progress(CampaignKey key) {
        return visible(key).map(campaign -> {
            RateLimits pace = rateLimits.read(key.owner());
            return new Progress(
                    campaign,
                    waiting(campaign, pace, campaigns.of(key.owner())),
                    pace.usage().at(clocks.sendingNow()));
        });
    }

    /** An upload that was given up blocks nothing: whoever looks at it past its deadline writes down that it failed. */
    private void expireImport(CampaignKey key) {
        campaigns
                .find(key)
                .flatMap(campaign -> Optional.ofNullable(campaign.pendingImport()))
                .flatMap(pending -> imports.find(key, pending))
                .filter(list -> list.isExpiredAt(clocks.realNow()))
                .ifPresent(list -> imports.fail(list.expired()));
    }

    private Optional<Campaign> visible(CampaignKey key) {
        return campaigns.find(key).filter(campaign -> campaign.status() != CampaignStatus.DELETING);
    }

    private @Nullable Outlook waiting(Campaign campaign, RateLimits pace, List<Campaign> ofAccount) {
        int pending = ofAccount.stream()
                .filter(other -> other.status() == CampaignStatus.RUNNING)
                .mapToInt(other -> other.counters().pending())
                .sum();
        return Outlook.of(campaign, pace, pending, clocks.sendingNow()).orElse(null);
    }
}
