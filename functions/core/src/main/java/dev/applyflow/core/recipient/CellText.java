package dev.applyflow.core.recipient;

import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes out of a cell what people do not see: wide and invisible blanks, control characters, decomposed accents. */
final class CellText {
    /** What spreadsheets show where a formula failed, and what people write to say "nothing"; a mail must not greet it. */
    private static final Set<String> NOTHING = Set.of("""
        #N/A #REF! #VALUE! #NAME? #DIV/0! #NULL! #NUM! #SPILL! #CALC! #ERROR!
        #NV #BEZUG! #WERT! #ZAHL! #ÜBERLAUF! #KALK!
        #VALEUR! #NOM? #NOMBRE! #NUL! #N/D
        #¡REF! #¡VALOR! #¿NOMBRE? #¡DIV/0! #¡NUM! #¡NULO! #VALOR! #NOME? #NÚM! #NULO!
        n/a N/A NULL NaN \\N - -- – — ?
        """.split("\\s+"));

    private static final int LONGEST_NOTHING =
            NOTHING.stream().mapToInt(String::length).max().orElse(0);

    private static final Pattern BLANK = Pattern.compile("[\\p{Z}\\t\\x0B\\f\\x85]");
    /**
     * Format characters (zero width, direction, byte order mark), the joiners that scripts need aside, controls but line breaks, and halves
     * of characters, which no store takes.
     */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cc}\\p{Cs}&&[^\\u200C\\u200D\\r\\n]]");

    /** More marks upon one letter than any script has (Unicode's UAX 15, stream-safe text); putting them in order would take for ever. */
    private static final Pattern SURPLUS_MARKS = Pattern.compile("(\\p{M}{30})\\p{M}++");

    private static final char FIRST_LETTER = '\u00C0';
    private static final char LAST_LETTER = '\u024F';

    private CellText() {}

    static String clean(String cell) {
        String text = unescaped(isPlain(cell) ? cell.strip() : tidy(cell));
        return isNothing(text) ? "" : text;
    }

    /** All but {@code n/a} begin with neither letter nor digit, and most cells with one. */
    private static boolean isNothing(String text) {
        if (text.isEmpty() || text.length() > LONGEST_NOTHING) {
            return false;
        }
        char first = text.charAt(0);
        return (first == 'n' || first == 'N' || !Character.isLetterOrDigit(first)) && NOTHING.contains(text);
    }

    /** An apostrophe that keeps a spreadsheet from taking a text for a formula, as our own reports write it, is no part of the text. */
    private static String unescaped(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && "=+-@".indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }

    private static String tidy(String cell) {
        String spaced = BLANK.matcher(cell).replaceAll(" ");
        String seen = UNSEEN.matcher(spaced).replaceAll("");
        String bounded = SURPLUS_MARKS.matcher(seen).replaceAll("$1");
        return Normalizer.normalize(bounded, Normalizer.Form.NFC).strip();
    }

    /** Printable ASCII and ready-made Latin letters, as most cells are, have nothing to take out. */
    private static boolean isPlain(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c < ' ' || c > '~' && (c < FIRST_LETTER || c > LAST_LETTER)) {
                return false;
            }
        }
        return true;
    }
}
