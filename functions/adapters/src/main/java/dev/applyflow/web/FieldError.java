package dev.applyflow.web;

/**
 * A field that is to blame.
 *
 * @param field as the client named it, such as {@code window.from}
 * @param code stable, for programs
 * @param detail one sentence, fit to be shown next to the field
 */
public record FieldError(String field, String code, String detail) {}
