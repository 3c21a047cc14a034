package dev.applyflow.core.sending;

import dev.applyflow.core.Clocks;
import dev.applyflow.core.account.UserId;
import dev.applyflow.core.campaign.AbandonedUploads;
import dev.applyflow.core.campaign.Campaign;
import dev.applyflow.core.campaign.CampaignContent;
import dev.applyflow.core.campaign.CampaignContents;
import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.CampaignStatus;
import dev.applyflow.core.campaign.Campaigns;
import dev.applyflow.core.campaign.Findings;
import dev.applyflow.core.campaign.ListImport;
import dev.applyflow.core.campaign.ListImports;
import dev.applyflow.core.template.Template;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The campaigns as their owner sees them: with what they wait for, and until when. */
public final class ReadCampaigns {
    /** Against changes between two reads; one after the other, and never so many. */
    private static final int ATTEMPTS = 5;

    private final Campaigns campaigns;
    private final CampaignContents contents;
    private final ListImports imports;
    private final AbandonedUploads abandoned;
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
        this.abandoned = new AbandonedUploads(imports, clocks);
        this.rateLimits = rateLimits;
        this.clocks = clocks;
    }

    /** @param waiting null if it waits for nothing but the user's next step */
    public record Summary(Campaign campaign, @Nullable Outlook waiting) {}

    /**
     * @param list the newest upload, whatever became of it; null if there is none
     * @param activeList the one that is mailed, which stays in force while a newer one is under way or after it failed; null until one
     *     is visible. A template may name its columns.
     */
    public record Details(
            Campaign campaign,
            CampaignContent content,
            @Nullable ListImport list,
            @Nullable ListImport activeList,
            @Nullable Outlook waiting) {
        /** What a template may name, beside what every list offers. */
        public List<Findings.Column> columns() {
            return activeList == null
                    ? List.of()
                    : activeList.findings().columns().stream()
                            .filter(column -> !Template.STANDARD_PLACEHOLDERS.contains(column.placeholder()))
                            .toList();
        }
    }

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
        Optional<Campaign> found = visible(key);
        for (int attempt = 0; found.isPresent(); attempt++) {
            boolean expired = abandoned.fail(found.get());
            List<ListImport> lists = imports.of(key);
            Optional<Campaign> still = visible(key);
            if (attempt == ATTEMPTS || !expired && hasVersionOf(found.get(), still)) {
                return still.map(campaign -> details(campaign, lists));
            }
            found = still;
        }
        return Optional.empty();
    }

    /** Between two looks at the same version no list has changed: each change of a list is one of its campaign. */
    private static boolean hasVersionOf(Campaign before, Optional<Campaign> after) {
        return after.filter(campaign -> campaign.version() == before.version()).isPresent();
    }

    private Details details(Campaign campaign, List<ListImport> lists) {
        UserId owner = campaign.key().owner();
        return new Details(
                campaign,
                contents.find(campaign.key()),
                lists.stream().max(Comparator.comparing(ListImport::createdAt)).orElse(null),
                lists.stream()
                        .filter(list -> list.id().equals(campaign.activeImport()))
                        .findFirst()
                        .orElse(null),
                waiting(campaign, rateLimits.read(owner), campaigns.of(owner)));
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
