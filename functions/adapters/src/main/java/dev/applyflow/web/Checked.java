package dev.applyflow.web;

/** What became of a field's raw value. */
public sealed interface Checked<T> {
    record Valid<T>(T value) implements Checked<T> {}

    /**
     * @param code stable, for programs
     * @param detail one sentence, fit to be shown next to the field
     */
    record Invalid<T>(String code, String detail) implements Checked<T> {}

    /** Turns a raw value into one of the domain. */
    @FunctionalInterface
    interface Rule<S, T> {
        Checked<T> check(S raw);

        /** A further rule for what this one found valid. */
        default <U> Rule<S, U> then(Rule<? super T, U> next) {
            return raw -> switch (check(raw)) {
                case Valid<T>(T value) -> next.check(value);
                case Invalid<T>(String code, String detail) -> new Invalid<>(code, detail);
            };
        }
    }
}
