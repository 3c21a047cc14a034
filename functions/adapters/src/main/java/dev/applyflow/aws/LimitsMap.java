package dev.applyflow.aws;

import dev.applyflow.core.sending.Gap;
import dev.applyflow.core.sending.Limits;
import dev.applyflow.core.sending.SendingWindow;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Limits as a map: {@code hourly, daily, gap_min_seconds, gap_max_seconds, zone, window {days, from, to}}. */
final class LimitsMap {
    private LimitsMap() {}

    static Map<String, AttributeValue> write(Limits limits) {
        return Item.with("zone", limits.zone().getId())
                .and("hourly", limits.hourly())
                .and("daily", limits.daily())
                .and("gap_min_seconds", limits.gap().min().toSeconds())
                .and("gap_max_seconds", limits.gap().max().toSeconds())
                .and("window", window(limits.window()))
                .done();
    }

    static Limits read(@Nullable Item map) {
        return map == null
                ? Limits.DEFAULT
                : new Limits(
                        map.integer("hourly"),
                        map.integer("daily"),
                        new Gap(
                                Duration.ofSeconds(map.number("gap_min_seconds")),
                                Duration.ofSeconds(map.number("gap_max_seconds"))),
                        ZoneId.of(map.text("zone")),
                        window(map.mapOrNull("window")));
    }

    private static @Nullable Map<String, AttributeValue> window(@Nullable SendingWindow window) {
        return window == null
                ? null
                : Item.with("from", window.from().toString())
                        .and("to", window.to().toString())
                        .and(
                                "days",
                                AttributeValue.fromSs(window.days().stream()
                                        .map(DayOfWeek::name)
                                        .toList()))
                        .done();
    }

    private static @Nullable SendingWindow window(@Nullable Item window) {
        return window == null
                ? null
                : new SendingWindow(
                        window.texts("days").stream().map(DayOfWeek::valueOf).collect(Collectors.toSet()),
                        LocalTime.parse(window.text("from")),
                        LocalTime.parse(window.text("to")));
    }
}
