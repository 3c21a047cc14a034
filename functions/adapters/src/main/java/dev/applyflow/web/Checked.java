package dev.applyflow.web;

import java.util.List;
import java.util.stream.Stream;

/** What became of a field's raw value. */
public sealed interface Checked<T> {
    record Valid<T>(T value) implements Checked<T> {}

    /**
     * @param code stable, for programs
     * @param detail one sentence, fit to be shown next to the field
     * @param values what the sentence names, for whoever tells it in another language
     */
    record Invalid<T>(String code, String detail, List<String> values) implements Checked<T> {
        public Invalid(String code, String detail, Object... values) {
            this(code, detail, Stream.of(values).map(Object::toString).toList());
        }
    }

    /** Turns a raw value into one of the domain. */
    @FunctionalInterface
    interface Rule<S, T> {
        Checked<T> check(S raw);

        /** A further rule for what this one found valid. */
        default <U> Rule<S, U> then(Rule<? super T, U> next) {
            return raw -> switch (check(raw)) {
                case Valid<T>(T value) -> next.check(value);
                case Invalid<T>(String code, String detail, var values) -> new Invalid<>(code, detail, values);
            };
        }
    }
}
