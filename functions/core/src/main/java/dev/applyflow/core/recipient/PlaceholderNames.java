package dev.applyflow.core.recipient;

import dev.applyflow.core.campaign.Field;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Gives the further columns of a list names that a template can use: {@code [a-z0-9_]}, each only once. */
final class PlaceholderNames {
    private static final int MAX_LENGTH = 40;
    private static final Pattern BY_LETTERS = Pattern.compile("column_[a-z]{1,2}");
    private static final Pattern UNSAFE = Pattern.compile("[^a-z0-9]+");

    private final Set<String> taken =
            new HashSet<>(Arrays.stream(Field.values()).map(Field::placeholder).collect(Collectors.toSet()));

    /** {@code "Offene Stelle (m/w/d)"} becomes {@code offene_stelle_m_w_d}; a header without Latin letters, {@code column_c}. */
    String next(String header, int column) {
        String words = UNSAFE.matcher(HeaderText.normalize(header))
                .replaceAll(" ")
                .strip()
                .replace(' ', '_');
        String name = words.isEmpty() ? byLetters(column) : words.substring(0, Math.min(words.length(), MAX_LENGTH));
        String unique = name;
        for (int n = 2; isOfAnother(unique, column) || !taken.add(unique); n++) {
            unique = name + "_" + n;
        }
        return unique;
    }

    /** What a column without a header, even one beyond the last header, is called stays its own. */
    private static boolean isOfAnother(String name, int column) {
        return BY_LETTERS.matcher(name).matches() && !name.equals(byLetters(column));
    }

    static String byLetters(int column) {
        return "column_" + letters(column);
    }

    /** As spreadsheets name their columns: a, b, ..., z, aa, ab. */
    private static String letters(int column) {
        String last = String.valueOf((char) ('a' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }
}
