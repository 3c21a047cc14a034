package dev.applyflow.core.template;

/**
 * Why a template cannot be saved.
 *
 * @param field {@code subject} or {@code body}
 * @param subject what it is about: a placeholder's name, the text that is broken, or the greatest length; may be empty
 */
public record TemplateProblem(String field, Code code, String subject) {
    public enum Code {
        EMPTY,
        TOO_LONG,
        LINE_BREAK,
        UNKNOWN_PLACEHOLDER,
        BROKEN_PLACEHOLDER
    }
}
