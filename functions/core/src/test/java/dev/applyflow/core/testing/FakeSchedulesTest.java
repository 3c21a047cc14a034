package dev.applyflow.core.testing;

import dev.applyflow.core.campaign.Schedules;
import java.time.Instant;
import java.util.List;

class FakeSchedulesTest extends SchedulesContract {
    private final FakeSchedules schedules = new FakeSchedules();

    @Override
    protected Schedules schedules() {
        return schedules;
    }

    @Override
    protected List<Fired> firedUntil(Instant instant) {
        return schedules.fire(instant).stream()
                .map(fired -> new Fired(fired.campaign(), fired.version()))
                .toList();
    }
}
