package dev.applyflow.core.campaign;

import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as it was read.
 *
 * @param pauseReason set exactly while {@code PAUSED}
 * @param activeImport the import whose rows are mailed; null until one is visible
 * @param pendingImport the upload that will replace it; null when none is under way
 * @param consecutiveFailures mails that failed since the last one was sent; feeds the circuit breaker
 * @param lastClaimAt when this campaign last got a slot, null before its first: the one that waited longest goes next
 * @param unswept cancelled, with rows that are still to be rewritten: they read as skipped already, see {@code Sweep}
 * @param version grows with every change but that of the counters; a change names the version it read
 */
public record Campaign(
        CampaignKey key,
        String name,
        CampaignStatus status,
        @Nullable PauseReason pauseReason,
        Schedule schedule,
        Counters counters,
        @Nullable ImportId activeImport,
        @Nullable ImportId pendingImport,
        int consecutiveFailures,
        @Nullable Instant lastClaimAt,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        boolean unswept,
        long version) {

    public static final int MAX_NAME_LENGTH = 120;

    public Campaign {
        if (name.isBlank() || name.length() > MAX_NAME_LENGTH) {
            throw new IllegalArgumentException("a campaign's name has 1 to 120 characters");
        }
        if ((status == CampaignStatus.PAUSED) != (pauseReason != null)) {
            throw new IllegalArgumentException("a pause has a reason, and nothing else has");
        }
    }

    public static Campaign draft(CampaignKey key, String name, Instant now) {
        return new Campaign(
                key,
                name,
                CampaignStatus.DRAFT,
                null,
                Schedule.MANUAL,
                Counters.NONE,
                null,
                null,
                0,
                null,
                now,
                null,
                null,
                false,
                0);
    }

    public Campaign withName(String changed) {
        return with(copy -> copy.name = changed);
    }

    public Campaign withSchedule(Schedule changed) {
        return with(copy -> copy.schedule = changed);
    }

    public Campaign withPendingImport(@Nullable ImportId changed) {
        return with(copy -> copy.pendingImport = changed);
    }

    public Campaign withStatus(CampaignStatus changed) {
        return with(copy -> copy.enter(changed, null));
    }

    /** Running from now on; a fresh start and a resumption alike begin with a closed circuit breaker. */
    public Campaign running(Instant now) {
        return with(copy -> {
            copy.enter(CampaignStatus.RUNNING, null);
            copy.consecutiveFailures = 0;
            copy.startedAt = startedAt == null ? now : startedAt;
            copy.completedAt = null;
        });
    }

    public Campaign paused(PauseReason reason) {
        return with(copy -> copy.enter(CampaignStatus.PAUSED, reason));
    }

    /** Ended for good, by completion or by cancellation. */
    public Campaign ended(CampaignStatus end, Instant now) {
        return with(copy -> {
            copy.enter(end, null);
            copy.completedAt = now;
            copy.unswept = end == CampaignStatus.CANCELLED;
        });
    }

    /** Nothing of it is left to rewrite. */
    public Campaign swept() {
        return with(copy -> copy.unswept = false);
    }

    /** Waits for this upload. Why it did not start with the one before is of no interest any more. */
    public Campaign awaiting(ImportId upload) {
        return with(copy -> {
            copy.pendingImport = upload;
            copy.schedule = schedule instanceof Schedule.Refused ? Schedule.MANUAL : schedule;
        });
    }

    /** The upload that it waited for came to nothing; a start that waited for it does not wait for the next one. */
    public Campaign uploadFailed() {
        return with(copy -> {
            copy.enter(activeImport == null ? CampaignStatus.DRAFT : CampaignStatus.READY, null);
            copy.pendingImport = null;
            copy.schedule =
                    schedule instanceof Schedule.Auto ? new Schedule.Refused(StartRefusal.LIST_FAILED) : schedule;
        });
    }

    /** The list is visible: these rows are what will be mailed. */
    public Campaign ready(ImportId visible, int accepted) {
        return with(copy -> {
            copy.enter(CampaignStatus.READY, null);
            copy.counters = Counters.allPending(accepted);
            copy.activeImport = visible;
            copy.pendingImport = null;
            copy.consecutiveFailures = 0;
            copy.lastClaimAt = null;
        });
    }

    private Campaign with(Consumer<Copy> change) {
        var copy = new Copy();
        change.accept(copy);
        return copy.made();
    }

    /** What can change of a campaign, while it is being changed. */
    private final class Copy {
        private String name = Campaign.this.name;
        private CampaignStatus status = Campaign.this.status;
        private @Nullable PauseReason pauseReason = Campaign.this.pauseReason;
        private Schedule schedule = Campaign.this.schedule;
        private Counters counters = Campaign.this.counters;
        private @Nullable ImportId activeImport = Campaign.this.activeImport;
        private @Nullable ImportId pendingImport = Campaign.this.pendingImport;
        private int consecutiveFailures = Campaign.this.consecutiveFailures;
        private @Nullable Instant lastClaimAt = Campaign.this.lastClaimAt;
        private @Nullable Instant startedAt = Campaign.this.startedAt;
        private @Nullable Instant completedAt = Campaign.this.completedAt;
        private boolean unswept = Campaign.this.unswept;

        private void enter(CampaignStatus entered, @Nullable PauseReason reason) {
            status = entered;
            pauseReason = reason;
        }

        private Campaign made() {
            return new Campaign(
                    key,
                    name,
                    status,
                    pauseReason,
                    schedule,
                    counters,
                    activeImport,
                    pendingImport,
                    consecutiveFailures,
                    lastClaimAt,
                    createdAt,
                    startedAt,
                    completedAt,
                    unswept,
                    version);
        }
    }
}
