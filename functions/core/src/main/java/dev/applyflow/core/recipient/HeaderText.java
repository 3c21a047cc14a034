package dev.applyflow.core.recipient;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes headers comparable: {@code "E-Mail-Adresse:"} and {@code "e mail adresse"} are the same. */
final class HeaderText {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BREAKS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Pattern REMARK = Pattern.compile("\\([^)]*\\)|\\[[^]]*]");

    private HeaderText() {}

    /** Lower case without accents, words parted by single blanks. */
    static String normalize(String header) {
        String plain = MARKS.matcher(Normalizer.normalize(header, Normalizer.Form.NFKD))
                .replaceAll("");
        String words = BREAKS.matcher(CAMEL.matcher(plain).replaceAll(" ")).replaceAll(" ");
        return words.strip().toLowerCase(Locale.ROOT).replace("ß", "ss");
    }

    /** The same without remarks in brackets, such as {@code (required)}. */
    static String withoutRemark(String header) {
        return normalize(REMARK.matcher(header).replaceAll(" "));
    }
}
