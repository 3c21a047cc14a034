package dev.applyflow.function.campaigns.json;

import dev.applyflow.core.campaign.Schedule;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

public record ScheduleJson(Type type, @Nullable Instant at) {
    public enum Type {
        MANUAL,
        AUTO,
        AT
    }

    static ScheduleJson of(Schedule schedule) {
        return switch (schedule) {
            case Schedule.Manual _, Schedule.Refused _ -> new ScheduleJson(Type.MANUAL, null);
            case Schedule.Auto _ -> new ScheduleJson(Type.AUTO, null);
            case Schedule.At(Instant at) -> new ScheduleJson(Type.AT, at);
        };
    }
}
