package dev.applyflow.core.sending;

import dev.applyflow.core.campaign.Campaign;
import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.CampaignStatus;
import dev.applyflow.core.campaign.Campaigns;
import dev.applyflow.core.campaign.PauseReason;
import dev.applyflow.core.campaign.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an account has to send. Brings its campaigns up to date first: starts those whose time has come, pauses those that fail too
 * often, completes those with nothing left. All of this is found again by the next turn, should this one not get to it.
 */
public final class Agenda {
    /** So many mails in a row may fail before a campaign is paused. */
    public static final int FAILURES_TO_PAUSE = 5;

    /** How long to wait for an index that does not show yet what the counters say is there. */
    static final Duration INDEX_LAG = Duration.ofSeconds(15);

    private final Campaigns campaigns;
    private final Outbox outbox;

    public Agenda(Campaigns campaigns, Outbox outbox) {
        this.campaigns = campaigns;
        this.outbox = outbox;
    }

    /**
     * @param running with rows left, the one that waited longest first
     * @param nextStart of a scheduled campaign, null if there is none
     */
    public record Today(List<Campaign> running, @Nullable Instant nextStart) {}

    public sealed interface Pick {}

    public record Ready(Campaign campaign, Mail mail) implements Pick {}

    /** Rows are left, but none is ready before {@code at}. */
    public record Later(Instant at, WaitReason reason) implements Pick {}

    /** @param all campaigns of one account */
    public Today today(List<Campaign> all, Instant now) {
        var running = new ArrayList<Campaign>();
        Instant nextStart = null;
        for (Campaign campaign : all) {
            if (campaign.status() == CampaignStatus.SCHEDULED
                    && campaign.schedule() instanceof Schedule.At(Instant start)) {
                if (start.isAfter(now)) {
                    nextStart = nextStart == null || start.isBefore(nextStart) ? start : nextStart;
                } else {
                    startDue(campaign, now).ifPresent(running::add);
                }
            } else if (campaign.status() == CampaignStatus.RUNNING && mayGoOn(campaign, now)) {
                running.add(campaign);
            }
        }
        running.sort(Comparator.comparing(Campaign::lastClaimAt, Comparator.nullsFirst(Comparator.naturalOrder())));
        return new Today(List.copyOf(running), nextStart);
    }

    /** The next mail of the first campaign that has one ready. */
    public Pick next(List<Campaign> running, Instant now) {
        Later soonest = null;
        for (Campaign campaign : running) {
            Optional<Mail> first = campaign.activeImport() == null
                    ? Optional.empty()
                    : outbox.first(campaign.key(), campaign.activeImport());
            Instant ready = first.map(Mail::readyAt).orElse(now.plus(INDEX_LAG));
            if (first.isPresent() && !ready.isAfter(now)) {
                return new Ready(campaign, first.get());
            }
            if (soonest == null || ready.isBefore(soonest.at())) {
                soonest = new Later(ready, first.isPresent() ? WaitReason.RETRY : WaitReason.TICK);
            }
        }
        return soonest == null ? new Later(now.plus(INDEX_LAG), WaitReason.TICK) : soonest;
    }

    void completeIfDone(CampaignKey key, Instant now) {
        campaigns
                .find(key)
                .filter(campaign -> campaign.status() == CampaignStatus.RUNNING)
                .ifPresent(campaign -> mayGoOn(campaign, now));
    }

    /** Whoever is faster starts it; it runs either way, and a turn that overlooked it would park its mailbox. */
    private Optional<Campaign> startDue(Campaign campaign, Instant now) {
        campaigns.save(campaign.running(now));
        return campaigns.find(campaign.key()).filter(it -> it.status() == CampaignStatus.RUNNING);
    }

    private boolean mayGoOn(Campaign campaign, Instant now) {
        if (campaign.counters().isDone()) {
            campaigns.complete(campaign.ended(CampaignStatus.COMPLETED, now));
            return false;
        }
        if (campaign.consecutiveFailures() >= FAILURES_TO_PAUSE) {
            campaigns.save(campaign.paused(PauseReason.TOO_MANY_FAILURES));
            return false;
        }
        return campaign.counters().pending() > 0;
    }
}
