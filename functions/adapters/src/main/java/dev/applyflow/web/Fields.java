package dev.applyflow.web;

import dev.applyflow.web.Checked.Invalid;
import dev.applyflow.web.Checked.Rule;
import dev.applyflow.web.Checked.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Turns raw fields into values, in the one place where that happens, and reports all that are not valid together: declare the fields,
 * {@link #check()}, then read the values.
 *
 * <pre>{@code
 * var fields = new Fields();
 * var name = fields.required("name", body.name(), Rules.text(1, 120));
 * var zone = fields.optional("zone", body.zone(), Rules.ZONE);
 * fields.check();
 * return new Registration(name.get(), zone.get().orElse(UTC));
 * }</pre>
 */
public final class Fields {
    private final List<FieldError> errors = new ArrayList<>();

    public <S, T> Supplier<T> required(String field, @Nullable S raw, Rule<S, T> rule) {
        if (raw == null) {
            errors.add(new FieldError(field, "required", "This field is required."));
        }
        var value = optional(field, raw, rule);
        return () -> value.get().orElseThrow(() -> new IllegalStateException("fields are read after check()"));
    }

    public <S, T> Supplier<Optional<T>> optional(String field, @Nullable S raw, Rule<S, T> rule) {
        var value = raw == null ? Optional.<T>empty() : valid(field, rule.check(raw));
        return () -> value;
    }

    /** For what concerns several fields, or depends on what is stored. */
    public void reject(String field, String code, String detail) {
        errors.add(new FieldError(field, code, detail));
    }

    /** @throws Refusal {@code invalid-field}, with every field that is not valid */
    public void check() {
        if (!errors.isEmpty()) {
            throw new Refusal(
                    new Problem(ProblemCode.INVALID_FIELD, errors.getFirst().detail(), errors));
        }
    }

    private <T> Optional<T> valid(String field, Checked<T> checked) {
        return switch (checked) {
            case Valid<T>(T value) -> Optional.of(value);
            case Invalid<T>(String code, String detail, var values) -> {
                errors.add(new FieldError(field, code, detail, values));
                yield Optional.empty();
            }
        };
    }
}
