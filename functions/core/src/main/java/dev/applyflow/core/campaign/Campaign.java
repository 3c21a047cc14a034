package dev.applyflow.core.campaign;

import java.time.Instant;
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
        return new Campaign(
                key,
                changed,
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

    public Campaign withSchedule(Schedule changed) {
        return new Campaign(
                key,
                name,
                status,
                pauseReason,
                changed,
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

    public Campaign withPendingImport(@Nullable ImportId changed) {
        return new Campaign(
                key,
                name,
                status,
                pauseReason,
                schedule,
                counters,
                activeImport,
                changed,
                consecutiveFailures,
                lastClaimAt,
                createdAt,
                startedAt,
                completedAt,
                unswept,
                version);
    }

    public Campaign withStatus(CampaignStatus changed) {
        return new Campaign(
                key,
                name,
                changed,
                null,
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

    /** Running from now on; a fresh start and a resumption alike begin with a closed circuit breaker. */
    public Campaign running(Instant now) {
        return new Campaign(
                key,
                name,
                CampaignStatus.RUNNING,
                null,
                schedule,
                counters,
                activeImport,
                pendingImport,
                0,
                lastClaimAt,
                createdAt,
                startedAt == null ? now : startedAt,
                null,
                unswept,
                version);
    }

    public Campaign paused(PauseReason reason) {
        return new Campaign(
                key,
                name,
                CampaignStatus.PAUSED,
                reason,
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

    /** Ended for good, by completion or by cancellation. */
    public Campaign ended(CampaignStatus end, Instant now) {
        return new Campaign(
                key,
                name,
                end,
                null,
                schedule,
                counters,
                activeImport,
                pendingImport,
                consecutiveFailures,
                lastClaimAt,
                createdAt,
                startedAt,
                now,
                end == CampaignStatus.CANCELLED,
                version);
    }

    /** Nothing of it is left to rewrite. */
    public Campaign swept() {
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
                false,
                version);
    }

    /** Waits for this upload. Why it did not start with the one before is of no interest any more. */
    public Campaign awaiting(ImportId upload) {
        return withPendingImport(upload)
                .withSchedule(schedule instanceof Schedule.Refused ? Schedule.MANUAL : schedule);
    }

    /** The upload that it waited for came to nothing; a start that waited for it does not wait for the next one. */
    public Campaign uploadFailed() {
        return withStatus(activeImport == null ? CampaignStatus.DRAFT : CampaignStatus.READY)
                .withPendingImport(null)
                .withSchedule(
                        schedule instanceof Schedule.Auto ? new Schedule.Refused(StartRefusal.LIST_FAILED) : schedule);
    }

    /** The list is visible: these rows are what will be mailed. */
    public Campaign ready(ImportId visible, int accepted) {
        return new Campaign(
                key,
                name,
                CampaignStatus.READY,
                null,
                schedule,
                Counters.allPending(accepted),
                visible,
                null,
                0,
                null,
                createdAt,
                startedAt,
                completedAt,
                unswept,
                version);
    }
}
