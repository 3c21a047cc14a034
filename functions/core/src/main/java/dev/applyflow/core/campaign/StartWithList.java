package dev.applyflow.core.campaign;

import dev.applyflow.core.Clocks;
import dev.applyflow.core.account.Mailboxes;
import dev.applyflow.core.campaign.StartCampaign.Result;
import dev.applyflow.core.campaign.StartCampaign.Started;
import java.time.Instant;
import java.util.Optional;

/** Starts a campaign that was armed to start as soon as its list is visible. It stays {@code READY} where it cannot run. */
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
            if (missing.isPresent()) {
                return missing;
            }
            Instant now = clocks.sendingNow();
            if (campaigns.saveAndWake(armed.get().running(now), now)) {
                return campaigns.find(key).map(Started::new);
            }
        }
        throw new IllegalStateException("campaign " + key.id() + " changes too often to be started");
    }

    private static boolean isArmed(Campaign campaign) {
        return campaign.status() == CampaignStatus.READY && campaign.schedule() instanceof Schedule.Auto;
    }
}
