package dev.applyflow.core.testing;

import dev.applyflow.core.campaign.Campaign;
import dev.applyflow.core.campaign.Counters;
import dev.applyflow.core.sending.MailStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a store may change of a campaign and nobody else may. */
final class Changes {
    private Changes() {}

    /** What a save leaves of {@code stored}: the counters and the last claim, which are the sender's. */
    static Campaign saved(Campaign stored, Campaign changed) {
        return written(
                changed, stored.counters(), changed.consecutiveFailures(), stored.lastClaimAt(), changed.version() + 1);
    }

    static Campaign counted(Campaign campaign, Counters counters) {
        return counted(campaign, counters, campaign.consecutiveFailures());
    }

    static Campaign counted(Campaign campaign, Counters counters, int consecutiveFailures) {
        return written(campaign, counters, consecutiveFailures, campaign.lastClaimAt(), campaign.version());
    }

    static Campaign claimed(Campaign campaign, @Nullable Instant at) {
        Counters counters = move(campaign.counters(), MailStatus.PENDING, MailStatus.SENDING);
        return written(campaign, counters, campaign.consecutiveFailures(), at, campaign.version());
    }

    static Campaign nextVersion(Campaign campaign) {
        return written(
                campaign,
                campaign.counters(),
                campaign.consecutiveFailures(),
                campaign.lastClaimAt(),
                campaign.version() + 1);
    }

    static Counters move(Counters from, MailStatus left, MailStatus entered) {
        return new Counters(
                from.total(),
                from.pending() + step(MailStatus.PENDING, left, entered),
                from.sending() + step(MailStatus.SENDING, left, entered),
                from.sent() + step(MailStatus.SENT, left, entered),
                from.failed() + step(MailStatus.FAILED, left, entered),
                from.uncertain() + step(MailStatus.UNCERTAIN, left, entered),
                from.skipped() + step(MailStatus.SKIPPED, left, entered));
    }

    private static int step(MailStatus counter, MailStatus left, MailStatus entered) {
        return (counter == entered ? 1 : 0) - (counter == left ? 1 : 0);
    }

    private static Campaign written(
            Campaign of, Counters counters, int consecutiveFailures, @Nullable Instant lastClaimAt, long version) {
        return new Campaign(
                of.key(),
                of.name(),
                of.status(),
                of.pauseReason(),
                of.schedule(),
                counters,
                of.activeImport(),
                of.pendingImport(),
                consecutiveFailures,
                lastClaimAt,
                of.createdAt(),
                of.startedAt(),
                of.completedAt(),
                of.unswept(),
                version);
    }
}
