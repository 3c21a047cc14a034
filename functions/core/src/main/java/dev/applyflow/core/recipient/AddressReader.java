package dev.applyflow.core.recipient;

import dev.applyflow.core.account.EmailAddress;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the address in a cell as real lists write it: {@code "Anna Berg <mailto:anna@berg.example>; office@berg.example."} */
final class AddressReader {
    private static final Pattern AROUND_AT = Pattern.compile("(?<!\\s)\\s*+@\\s*+");
    private static final Pattern MAILTO = Pattern.compile("mailto:\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern QUERY = Pattern.compile("\\?(subject|body|cc|bcc)=.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;:|/<>()\\[\\]\"„“”«»‹›]+");
    /** Quotation marks, bullets, pictures: no address that is in use begins or ends with one. */
    private static final String EDGE = "[.:'‘’`*!?{}•·→–—\\p{So}\\uFE0F]";

    private static final Pattern EDGES = Pattern.compile("^" + EDGE + "++|(?<!" + EDGE + ")" + EDGE + "++$");

    private AddressReader() {}

    /** @param cell cleaned, see {@link CellText} */
    static AddressCell read(String cell) {
        if (cell.isEmpty()) {
            return new AddressCell.Missing();
        }
        if (cell.indexOf('@') < 0 && cell.indexOf('＠') < 0) {
            return new AddressCell.Invalid();
        }
        var whole = EmailAddress.parse(withoutEdges(cell));
        if (whole.isPresent()) {
            return new AddressCell.Found(whole.get(), List.of());
        }
        var found = addresses(cell);
        return found.isEmpty()
                ? new AddressCell.Invalid()
                : new AddressCell.Found(found.getFirst(), found.subList(1, found.size()));
    }

    private static List<EmailAddress> addresses(String cell) {
        String narrow = Normalizer.normalize(cell, Normalizer.Form.NFKC);
        String joined = AROUND_AT.matcher(narrow).replaceAll("@");
        String plain = QUERY.matcher(MAILTO.matcher(joined).replaceAll(" ")).replaceAll("");
        return Arrays.stream(BETWEEN.split(plain))
                .map(AddressReader::withoutEdges)
                .filter(word -> word.indexOf('@') >= 0)
                .flatMap(word -> EmailAddress.parse(word).stream())
                .distinct()
                .toList();
    }

    private static String withoutEdges(String text) {
        boolean plain = !text.isEmpty()
                && Character.isLetterOrDigit(text.charAt(0))
                && Character.isLetterOrDigit(text.charAt(text.length() - 1));
        return plain ? text : EDGES.matcher(text).replaceAll("");
    }
}
