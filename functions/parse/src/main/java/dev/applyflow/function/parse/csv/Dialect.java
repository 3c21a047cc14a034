package dev.applyflow.function.parse.csv;

import dev.applyflow.core.account.EmailAddress;
import dev.applyflow.core.recipient.ColumnAliases;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * What parts the cells of a text.
 *
 * @param declared whether the first line does nothing but say so, as Excel's {@code sep=;}
 */
record Dialect(char delimiter, boolean declared) {
    private static final Pattern DECLARATION =
            Pattern.compile("sep=([^\\w\"\\s]|\\t)(\\r|\\n|$).*", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final int SAMPLE_ROWS = 30;

    CSVFormat format() {
        return format(delimiter);
    }

    /** @param sample the beginning of the text */
    static Dialect of(String sample) {
        var declaration = DECLARATION.matcher(sample);
        return declaration.matches()
                ? new Dialect(declaration.group(1).charAt(0), true)
                : new Dialect(likeliest(sample), false);
    }

    private static char likeliest(String sample) {
        return Stream.of(',', ';', '\t', '|')
                .max(Comparator.comparing((Character delimiter) -> Fit.of(rows(sample, delimiter)))
                        // Of two that fit alike the first, and max takes the last.
                        .thenComparingInt(delimiter -> -",;\t|".indexOf(delimiter)))
                .orElseThrow();
    }

    private static List<CSVRecord> rows(String sample, char delimiter) {
        var rows = new ArrayList<CSVRecord>();
        try (var parser = CSVParser.parse(new StringReader(sample), format(delimiter))) {
            parser.stream().limit(SAMPLE_ROWS).forEach(rows::add);
        } catch (IOException | UncheckedIOException tornHere) {
            // The sample ends within a quoted cell, or the delimiter is the wrong one: the rows before that tell
            // enough.
            return rows;
        }
        return rows;
    }

    private static CSVFormat format(char delimiter) {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .setIgnoreSurroundingSpaces(true)
                .setTrailingData(true)
                .get();
    }

    /**
     * How well a delimiter explains the rows: the more known headers the better, then the more cells that are exactly an address,
     * then the more rows of one and the same width.
     */
    private record Fit(long headers, long addresses, long alike) implements Comparable<Fit> {
        private static final Comparator<Fit> ORDER = Comparator.comparingLong(Fit::headers)
                .thenComparingLong(Fit::addresses)
                .thenComparingLong(Fit::alike);

        static Fit of(List<CSVRecord> rows) {
            long headers = rows.stream().mapToLong(Fit::knownHeaders).max().orElse(0);
            long addresses = rows.stream()
                    .flatMap(CSVRecord::stream)
                    .filter(Fit::isAddress)
                    .count();
            Map<Integer, Integer> widths = new HashMap<>();
            rows.stream().filter(row -> row.size() > 1).forEach(row -> widths.merge(row.size(), 1, Integer::sum));
            return new Fit(
                    headers,
                    addresses,
                    widths.values().stream().mapToInt(n -> n).max().orElse(0));
        }

        private static long knownHeaders(CSVRecord row) {
            return row.stream().filter(ColumnAliases::isKnown).count();
        }

        private static boolean isAddress(String cell) {
            return EmailAddress.parse(cell.strip()).isPresent();
        }

        @Override
        public int compareTo(Fit other) {
            return ORDER.compare(this, other);
        }
    }
}
