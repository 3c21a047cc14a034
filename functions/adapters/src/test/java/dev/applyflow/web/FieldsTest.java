package dev.applyflow.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class FieldsTest {
    private final Fields fields = new Fields();

    @Test
    void every_field_that_is_not_valid_is_reported_together() {
        fields.required("email", "nobody@", Rules.EMAIL);
        fields.required("password", "short", Rules.text(10, 200));
        fields.required("name", null, Rules.text(1, 120));
        fields.optional("zone", "+02:00", Rules.ZONE);
        fields.optional("at", "tomorrow", Rules.INSTANT);
        fields.optional("limit", "101", Rules.numberText(1, 100));
        fields.optional("day", "FUNDAY", Rules.oneOf(DayOfWeek.class));

        assertThat(codes())
                .containsExactly(
                        "email: not-an-address",
                        "password: too-short",
                        "name: required",
                        "zone: not-a-zone",
                        "at: not-an-instant",
                        "limit: out-of-range",
                        "day: not-possible");
    }

    @Test
    void valid_fields_become_values() {
        var email = fields.required("email", " jane@example.org ", Rules.EMAIL);
        var zone = fields.optional("zone", "Europe/Berlin", Rules.ZONE);
        var at = fields.optional("at", "2026-01-31T08:30:00Z", Rules.INSTANT);
        var day = fields.optional("day", null, Rules.oneOf(DayOfWeek.class));
        fields.check();

        assertThat(email.get().value()).isEqualTo("jane@example.org");
        assertThat(zone.get()).contains(ZoneId.of("Europe/Berlin"));
        assertThat(at.get()).contains(Instant.parse("2026-01-31T08:30:00Z"));
        assertThat(day.get()).isEmpty();
    }

    @Test
    void lengths_count_characters_as_people_do() {
        fields.required("name", "🙂".repeat(10), Rules.text(1, 10));
        fields.check();
    }

    private java.util.List<String> codes() {
        var refusal = catchThrowableOfType(Refusal.class, fields::check);
        assertThat(refusal.problem().code()).isEqualTo(ProblemCode.INVALID_FIELD);
        return refusal.problem().errors().stream()
                .map(error -> error.field() + ": " + error.code())
                .toList();
    }
}
