package dev.applyflow.core.testing;

import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.Schedules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One-time schedules that fire when they are told what time it is. */
public final class FakeSchedules implements Schedules {
    private final Map<CampaignKey, Entry> entries = new HashMap<>();

    private record Entry(long version, Instant at) {}

    /** What a schedule tells the sender. */
    public record Fired(CampaignKey campaign, long version) {}

    @Override
    public synchronized void put(CampaignKey campaign, long version, Instant at) {
        entries.put(campaign, new Entry(version, at));
    }

    @Override
    public synchronized void remove(CampaignKey campaign) {
        entries.remove(campaign);
    }

    /** Fires what is due, each once. */
    public synchronized List<Fired> fire(Instant now) {
        var fired = new ArrayList<Fired>();
        entries.forEach((campaign, entry) -> {
            if (!now.isBefore(entry.at())) {
                fired.add(new Fired(campaign, entry.version()));
            }
        });
        fired.forEach(each -> entries.remove(each.campaign()));
        return fired;
    }
}
