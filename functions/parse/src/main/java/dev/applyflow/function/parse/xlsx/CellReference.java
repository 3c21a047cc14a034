package dev.applyflow.function.parse.xlsx;

/** Cell references and numbers as workbooks write them, read without trust. */
final class CellReference {
    /** More than any row or shared string needs, less than an int holds. */
    static final int MAX_DIGITS = 9;

    private CellReference() {}

    /** The column of {@code "AB12"}, 1-based. */
    static int column(String reference) throws Refusal {
        int letters = 0;
        int column = 0;
        while (letters < reference.length() && letters < 3 && isLetter(reference.charAt(letters))) {
            column = column * 26 + (reference.charAt(letters) | 0x20) - 'a' + 1;
            letters++;
        }
        int digits = reference.length() - letters;
        if (digits < 1 || digits > MAX_DIGITS) {
            throw Refusal.broken();
        }
        for (int i = letters; i < reference.length(); i++) {
            digit(reference.charAt(i));
        }
        return column;
    }

    static int digit(char c) throws Refusal {
        if (c < '0' || c > '9') {
            throw Refusal.broken();
        }
        return c - '0';
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }
}
