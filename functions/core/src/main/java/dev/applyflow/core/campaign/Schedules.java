package dev.applyflow.core.campaign;

import java.time.Instant;

/**
 * One-time schedules that invoke the sender when a campaign's start has come. They only shorten the wait: the tick finds a due
 * campaign by itself within a minute.
 */
public interface Schedules {
    /** Creates or replaces the campaign's schedule. {@code version} is the campaign's: a schedule of an older one does nothing. */
    void put(CampaignKey campaign, long version, Instant at);

    /** Removes the campaign's schedule; there may be none. */
    void remove(CampaignKey campaign);
}
