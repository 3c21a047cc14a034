package dev.applyflow.function.campaigns;

import dev.applyflow.core.sending.Gap;
import dev.applyflow.core.sending.Limits;
import dev.applyflow.core.sending.SendingWindow;
import dev.applyflow.function.campaigns.json.Requests;
import dev.applyflow.web.Checked;
import dev.applyflow.web.Checked.Invalid;
import dev.applyflow.web.Checked.Rule;
import dev.applyflow.web.Checked.Valid;
import dev.applyflow.web.Fields;
import dev.applyflow.web.Rules;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the fields of a change of limits into limits. */
final class LimitsFields {
    private static final int LONGEST_GAP = (int) Gap.LONGEST.toSeconds();

    private static final Rule<String, LocalTime> TIME = text -> text.matches("([01]\\d|2[0-3]):[0-5]\\d")
            ? new Valid<>(LocalTime.parse(text))
            : new Invalid<>("not-a-time", "This is not a time of day such as 09:00.");

    private LimitsFields() {}

    static Limits read(Requests.Limits body) {
        var fields = new Fields();
        var hourly = fields.required("hourly", body.hourly(), Rules.number(1, Limits.MAX_HOURLY));
        var daily = fields.required("daily", body.daily(), Rules.number(1, Limits.MAX_DAILY));
        var gapMin = fields.required("gapMinSeconds", body.gapMinSeconds(), Rules.number(0, LONGEST_GAP));
        var gapMax = fields.required("gapMaxSeconds", body.gapMaxSeconds(), Rules.number(0, LONGEST_GAP));
        var zone = fields.required("zone", body.zone(), Rules.ZONE);
        if (body.gapMinSeconds() != null
                && body.gapMaxSeconds() != null
                && body.gapMinSeconds() > body.gapMaxSeconds()) {
            fields.reject("gapMaxSeconds", "too-small", "The longest gap is at least as long as the shortest one.");
        }
        SendingWindow window = window(body.window(), fields);
        fields.check();
        var gap = new Gap(Duration.ofSeconds(gapMin.get()), Duration.ofSeconds(gapMax.get()));
        return new Limits(hourly.get(), daily.get(), gap, zone.get(), window);
    }

    private static @Nullable SendingWindow window(Requests.@Nullable Window body, Fields fields) {
        if (body == null) {
            return null;
        }
        var days = fields.required("window.days", body.days(), LimitsFields::days);
        var from = fields.required("window.from", body.from(), TIME);
        var to = fields.required("window.to", body.to(), TIME);
        fields.check();
        if (Duration.between(from.get(), to.get()).compareTo(SendingWindow.SHORTEST) < 0) {
            fields.reject(
                    "window.to", "too-early", "The window ends at least 15 minutes after it starts, on the same day.");
            fields.check();
        }
        return new SendingWindow(days.get(), from.get(), to.get());
    }

    private static Checked<Set<DayOfWeek>> days(List<@Nullable String> names) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (@Nullable String name : names) {
            if (name == null
                    || !(Rules.oneOf(DayOfWeek.class).check(name) instanceof Valid<DayOfWeek>(DayOfWeek day))) {
                return new Invalid<>("not-possible", "The days are MONDAY to SUNDAY.");
            }
            days.add(day);
        }
        return days.isEmpty() ? new Invalid<>("no-day", "Choose at least one day.") : new Valid<>(days);
    }
}
