package dev.applyflow.core.campaign;

import dev.applyflow.core.Clocks;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Pauses, resumes, cancels, renames and unschedules. Once an answer is given, no further mail of a stopped campaign begins to be sent. */
public final class ControlCampaign {
    /** Against a sender that changes the campaign at the same time; it cannot do so for long. */
    private static final int TRIES = 5;

    private final Campaigns campaigns;
    private final Schedules schedules;
    private final Clocks clocks;

    public ControlCampaign(Campaigns campaigns, Schedules schedules, Clocks clocks) {
        this.campaigns = campaigns;
        this.schedules = schedules;
        this.clocks = clocks;
    }

    public sealed interface Result permits Changed, CampaignRefusal {}

    public record Changed(Campaign campaign) implements Result {}

    public Result pause(CampaignKey key) {
        return change(
                key,
                campaign -> campaign.status() == CampaignStatus.RUNNING,
                campaign -> campaigns.save(campaign.paused(PauseReason.BY_USER)));
    }

    public Result resume(CampaignKey key) {
        return change(
                key,
                campaign -> campaign.status() == CampaignStatus.PAUSED,
                campaign -> campaigns.saveAndWake(campaign.running(clocks.sendingNow()), clocks.sendingNow()));
    }

    public Result cancel(CampaignKey key) {
        Result result = change(
                key,
                campaign -> campaign.status().isUnderWay(),
                campaign -> campaigns.cancel(campaign.ended(CampaignStatus.CANCELLED, clocks.sendingNow())));
        schedules.remove(key);
        return result;
    }

    /** Gives a campaign another name. The schedule of one that is scheduled is renewed, as it carries the campaign's version. */
    public Result rename(CampaignKey key, String name) {
        Result result = change(key, _ -> true, campaign -> campaigns.save(campaign.withName(name)));
        if (result instanceof Changed(Campaign campaign)
                && campaign.status() == CampaignStatus.SCHEDULED
                && campaign.schedule() instanceof Schedule.At(Instant at)) {
            schedules.put(key, campaign.version(), at);
        }
        return result;
    }

    /** Takes a start time, or the wish to start with the list, back. */
    public Result unschedule(CampaignKey key) {
        Result result = change(
                key,
                campaign -> campaign.status() == CampaignStatus.SCHEDULED
                        || campaign.status().isEditable() && campaign.schedule() instanceof Schedule.Auto,
                campaign -> campaigns.save(unscheduled(campaign)));
        schedules.remove(key);
        return result;
    }

    private static Campaign unscheduled(Campaign campaign) {
        Campaign manual = campaign.withSchedule(Schedule.MANUAL);
        return campaign.status() == CampaignStatus.SCHEDULED ? manual.withStatus(CampaignStatus.READY) : manual;
    }

    private Result change(CampaignKey key, Predicate<Campaign> allowed, Function<Campaign, Boolean> write) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Optional<Campaign> found =
                    campaigns.find(key).filter(campaign -> campaign.status() != CampaignStatus.DELETING);
            if (found.isEmpty()) {
                return new CampaignRefusal.NotFound();
            }
            if (!allowed.test(found.get())) {
                return new CampaignRefusal.WrongState(found.get().status());
            }
            if (write.apply(found.get())) {
                return campaigns.find(key).<Result>map(Changed::new).orElseGet(CampaignRefusal.NotFound::new);
            }
        }
        return new CampaignRefusal.ChangedMeanwhile();
    }
}
