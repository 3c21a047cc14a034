package dev.applyflow.core.account;

/**
 * Tells the plainest of addresses, as nearly all are: {@code anna.berg@berg.example}. What it says yes to, JMail takes too and IDN leaves
 * as it is, at thirty times the cost; everything else is theirs to judge.
 */
final class PlainAddress {
    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST_LABEL = 63;

    private PlainAddress() {}

    static boolean is(String text) {
        int at = text.indexOf('@');
        return at > 0
                && at <= LONGEST_LOCAL
                && text.length() <= EmailAddress.MAX_LENGTH
                && isLocal(text, at)
                && isDomain(text, at + 1);
    }

    private static boolean isLocal(String text, int end) {
        boolean dotAllowed = false;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c == '.' ? !dotAllowed : !isLetter(c) && !isDigit(c) && c != '_' && c != '-' && c != '+') {
                return false;
            }
            dotAllowed = c != '.';
        }
        return dotAllowed;
    }

    /** Labels of letters, digits and inner hyphens, the last one of letters only. */
    private static boolean isDomain(String text, int start) {
        int label = start;
        boolean letters = true;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.') {
                if (!isLabel(text, label, i)) {
                    return false;
                }
                label = i + 1;
                letters = true;
            } else if (isDigit(c) || c == '-') {
                letters = false;
            } else if (!isLetter(c)) {
                return false;
            }
        }
        return label > start && letters && text.length() - label >= 2 && isLabel(text, label, text.length());
    }

    private static boolean isLabel(String text, int from, int to) {
        return to > from && to - from <= LONGEST_LABEL && text.charAt(from) != '-' && text.charAt(to - 1) != '-';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
