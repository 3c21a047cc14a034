package dev.applyflow.core.campaign;

import dev.applyflow.core.Clocks;
import dev.applyflow.core.account.Mailboxes;
import dev.applyflow.core.template.Template;
import dev.applyflow.core.template.TemplateProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Starts a campaign now, at a time, or as soon as its list is visible; refuses what could not run. */
public final class StartCampaign {
    /** How far ahead a start may lie. Whoever plans further ahead has mistaken the year. */
    public static final Duration FURTHEST = Duration.ofDays(366);

    private final Campaigns campaigns;
    private final AbandonedUploads abandoned;
    private final StartChecks checks;
    private final Schedules schedules;
    private final Clocks clocks;

    public StartCampaign(
            Campaigns campaigns,
            CampaignContents contents,
            ListImports imports,
            Mailboxes mailboxes,
            Schedules schedules,
            Clocks clocks) {
        this.campaigns = campaigns;
        this.abandoned = new AbandonedUploads(imports, clocks);
        this.checks = new StartChecks(contents, imports, mailboxes);
        this.schedules = schedules;
        this.clocks = clocks;
    }

    public sealed interface Result permits Started, Refused, TemplateRefused, CampaignRefusal {}

    /** Running, scheduled, or armed to start with its list, as the campaign says. */
    public record Started(Campaign campaign) implements Result {}

    /** Something that a start needs is missing. */
    public record Refused(StartRefusal why) implements Result {}

    /** The template names placeholders that the list does not have. */
    public record TemplateRefused(List<TemplateProblem> problems) implements Result {}

    public Result start(CampaignKey key, Schedule schedule) {
        Optional<Campaign> found = find(key);
        if (found.isEmpty() || found.get().status() == CampaignStatus.DELETING) {
            return new CampaignRefusal.NotFound();
        }
        Campaign campaign = found.get();
        if (!campaign.status().isEditable() && campaign.status() != CampaignStatus.SCHEDULED) {
            return new CampaignRefusal.WrongState(campaign.status());
        }
        if (schedule instanceof Schedule.At(Instant at)) {
            Instant now = clocks.sendingNow();
            if (!at.isAfter(now)) {
                return new Refused(StartRefusal.START_IN_PAST);
            }
            if (at.isAfter(now.plus(FURTHEST))) {
                return new Refused(StartRefusal.START_TOO_FAR);
            }
        }
        boolean waitsForList = schedule instanceof Schedule.Auto && campaign.pendingImport() != null;
        return checks.missing(campaign, waitsForList)
                .orElseGet(() -> waitsForList ? arm(campaign) : begin(campaign, schedule));
    }

    private Optional<Campaign> find(CampaignKey key) {
        Optional<Campaign> found = campaigns.find(key);
        return found.filter(abandoned::fail).isPresent() ? campaigns.find(key) : found;
    }

    private Result arm(Campaign campaign) {
        return campaigns.save(campaign.withSchedule(Schedule.AUTO)) ? started(campaign.key()) : changedMeanwhile();
    }

    private Result begin(Campaign campaign, Schedule schedule) {
        Instant now = clocks.sendingNow();
        Campaign changed = schedule instanceof Schedule.At
                ? campaign.withSchedule(schedule).withStatus(CampaignStatus.SCHEDULED)
                : campaign.withSchedule(schedule).running(now);
        if (!campaigns.saveAndWake(changed, now)) {
            return changedMeanwhile();
        }
        if (schedule instanceof Schedule.At(Instant at)) {
            schedules.put(campaign.key(), campaign.version() + 1, at);
        } else if (campaign.status() == CampaignStatus.SCHEDULED) {
            schedules.remove(campaign.key());
        }
        return started(campaign.key());
    }

    /** What a template of this campaign may use: the standard names, and the columns of the list that is visible. */
    public static Set<String> knownPlaceholders(ListImports imports, Campaign campaign) {
        var known = new HashSet<>(Template.STANDARD_PLACEHOLDERS);
        if (campaign.activeImport() != null) {
            imports.find(campaign.key(), campaign.activeImport())
                    .ifPresent(list -> list.findings().columns().forEach(column -> known.add(column.placeholder())));
        }
        return known;
    }

    private Result started(CampaignKey key) {
        return campaigns.find(key).<Result>map(Started::new).orElseGet(CampaignRefusal.NotFound::new);
    }

    private static Result changedMeanwhile() {
        return new CampaignRefusal.ChangedMeanwhile();
    }
}
