package dev.applyflow.core.campaign;

import dev.applyflow.core.account.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The campaigns. Every change names the version it has read and is refused (false) when somebody was faster; counters are never
 * written here but by {@link #cancel}, since the sender moves them.
 */
public interface Campaigns {
    /** Adding the same campaign again changes nothing. */
    void add(Campaign campaign);

    /** Reads what was last written, never an older state. */
    Optional<Campaign> find(CampaignKey key);

    /** All campaigns of a user, the oldest first, as they were last written. */
    List<Campaign> of(UserId owner);

    /** Writes all but the counters and {@code lastClaimAt}, if the campaign still has {@code changed.version()}; the stored version grows by one. */
    boolean save(Campaign changed);

    /**
     * {@link #save} and, in the same transaction, a wake-up of the owner's mailbox: its {@code wake} grows and it is due at
     * {@code dueAt}, so that a turn which is just about to park it cannot lose the wake-up.
     */
    boolean saveAndWake(Campaign changed, Instant dueAt);

    /**
     * {@link #save} which in the same transaction moves all pending rows to skipped, by the counters, and wakes the owner's mailbox at
     * {@code changed.completedAt()}, so that a turn rewrites them.
     */
    boolean cancel(Campaign changed);

    /** {@link #save} on the further condition that nothing is pending or sending. */
    boolean complete(Campaign changed);

    /**
     * Removes a campaign in {@code DELETING}, the last step of its deletion, together with its contents and imports. It goes last, so
     * that a removal which was cut short can be repeated. Nothing happens in any other status.
     */
    void remove(CampaignKey key);
}
