package dev.applyflow.core.recipient;

/** Shortens texts, never between the two halves of a character. */
final class Shortened {
    private Shortened() {}

    /** With an ellipsis where something is missing. */
    static String to(int length, String value) {
        return value.length() <= length ? value : cut(length, value) + "…";
    }

    static String cut(int length, String value) {
        if (value.length() <= length) {
            return value;
        }
        boolean splits = length > 0 && Character.isHighSurrogate(value.charAt(length - 1));
        return value.substring(0, splits ? length - 1 : length);
    }
}
