package dev.applyflow.function.campaigns.json;

import dev.applyflow.core.sending.ChangeLimits;
import dev.applyflow.core.sending.Limits;
import dev.applyflow.core.sending.SendingWindow;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

public record LimitsJson(
        int hourly,
        int daily,
        long gapMinSeconds,
        long gapMaxSeconds,
        ZoneId zone,
        @Nullable Window window,
        UsageJson usage) {

    public record Window(List<DayOfWeek> days, LocalTime from, LocalTime to) {
        static Window of(SendingWindow window) {
            return new Window(window.days().stream().sorted().toList(), window.from(), window.to());
        }
    }

    public static LimitsJson of(ChangeLimits.LimitsInUse inUse) {
        Limits limits = inUse.limits();
        return new LimitsJson(
                limits.hourly(),
                limits.daily(),
                limits.gap().min().toSeconds(),
                limits.gap().max().toSeconds(),
                limits.zone(),
                limits.window() == null ? null : Window.of(limits.window()),
                UsageJson.of(inUse.usage()));
    }
}
