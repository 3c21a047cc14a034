package dev.applyflow.core.campaign;

import dev.applyflow.core.Clocks;
import dev.applyflow.core.account.Mailboxes;
import dev.applyflow.core.campaign.StartCampaign.Refused;
import dev.applyflow.core.campaign.StartCampaign.Result;
import dev.applyflow.core.campaign.StartCampaign.Started;
import java.time.Instant;
import java.util.Optional;

/** Starts a campaign that was armed to start as soon as its list is visible. Where it cannot run it stays {@code READY}, waits for no other list, and says why. */
public final class StartWithList {
    private static final int ATTEMPTS = 10;

    private final Campaigns campaigns;
    private final StartChecks checks;
    private final Clocks clocks;

    public StartWithList(
            Campaigns campaigns, CampaignContents contents, ListImports imports, Mailboxes mailboxes, Clocks clocks) {
        this.campaigns = campaigns;
        this.checks = new StartChecks(contents, imports, mailboxes);
        this.clocks = clocks;
    }

    /**
     * Called when a list became visible, at least once. Empty if the campaign is not armed, or has started before.
     *
     * @throws IllegalStateException if it changed again and again meanwhile: worth another call
     */
    public Optional<Result> listIsVisible(CampaignKey key) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Campaign> armed = campaigns.find(key).filter(StartWithList::isArmed);
            if (armed.isEmpty()) {
                return Optional.empty();
            }
            Optional<Result> missing = checks.missing(armed.get(), false);
            if (missing.isPresent() ? disarm(armed.get(), missing.get()) : start(armed.get())) {
                return missing.or(() -> campaigns.find(key).map(Started::new));
            }
        }
        throw new IllegalStateException("campaign " + key.id() + " changes too often to be started");
    }

    private boolean start(Campaign campaign) {
        Instant now = clocks.sendingNow();
        return campaigns.saveAndWake(campaign.running(now), now);
    }

    private boolean disarm(Campaign campaign, Result missing) {
        StartRefusal why = missing instanceof Refused(StartRefusal reason) ? reason : StartRefusal.UNKNOWN_PLACEHOLDER;
        return campaigns.save(campaign.withSchedule(new Schedule.Refused(why)));
    }

    /** Not by news of an older list, while the one that it was armed for is still to come. */
    private static boolean isArmed(Campaign campaign) {
        return campaign.status() == CampaignStatus.READY
                && campaign.pendingImport() == null
                && campaign.schedule() instanceof Schedule.Auto;
    }
}
