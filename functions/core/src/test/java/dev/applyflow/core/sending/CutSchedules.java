package dev.applyflow.core.sending;

import dev.applyflow.core.campaign.CampaignKey;
import dev.applyflow.core.campaign.Schedules;
import dev.applyflow.core.testing.FakeSchedules;
import dev.applyflow.core.testing.SimulatedCrash;
import java.time.Instant;
import java.util.List;

/** Schedules before which, or after which, whoever changes them may die. */
final class CutSchedules implements Schedules {
    private final FakeSchedules schedules = new FakeSchedules();
    private Cut cut = Cut.NONE;

    enum Cut {
        NONE,
        BEFORE,
        AFTER
    }

    void cut(Cut next) {
        cut = next;
    }

    List<FakeSchedules.Fired> fire(Instant now) {
        return schedules.fire(now);
    }

    @Override
    public void put(CampaignKey campaign, long version, Instant at) {
        around(() -> schedules.put(campaign, version, at));
    }

    @Override
    public void remove(CampaignKey campaign) {
        around(() -> schedules.remove(campaign));
    }

    private void around(Runnable change) {
        Cut now = cut;
        cut = Cut.NONE;
        if (now == Cut.BEFORE) {
            throw new SimulatedCrash();
        }
        change.run();
        if (now == Cut.AFTER) {
            throw new SimulatedCrash();
        }
    }
}
