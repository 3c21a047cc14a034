package dev.applyflow.web;

import java.util.List;

/**
 * A field that is to blame.
 *
 * @param field as the client named it, such as {@code window.from}
 * @param code stable, for programs
 * @param detail one sentence, fit to be shown next to the field
 * @param values what the sentence names, such as the greatest length, for whoever tells it in another language
 */
public record FieldError(String field, String code, String detail, List<String> values) {
    public FieldError {
        values = List.copyOf(values);
    }

    public FieldError(String field, String code, String detail) {
        this(field, code, detail, List.of());
    }
}
