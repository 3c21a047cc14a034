package dev.applyflow.core.recipient;

import dev.applyflow.core.campaign.Field;
import dev.applyflow.core.campaign.Instructions.Layout;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds where a list begins and what its columns mean, from its first rows:
 *
 * <ol>
 *   <li>The row with the most known headers, the first of them if there are several, of those that have one of an address column and
 *       stand above all addresses: that is the header line. What stands above it is a title, though it may be "E-mails".
 *   <li>Otherwise the first row that holds an address. The row above it is the header line, whatever it calls that column.
 *   <li>If there is none above it, the list has no header line at all.
 * </ol>
 */
final class HeaderFinder {
    /** How many rows that are not blank are looked at. */
    static final int SAMPLE = 25;

    /**
     * @param columns how many cells a row has where none has slipped
     * @param headerLine 0: there is none
     * @param firstRow index, among the rows looked at, of the first that is no header
     */
    record Found(ColumnMap map, int columns, int headerLine, int firstRow) {}

    /** Empty if no column holds addresses. */
    Optional<Found> find(List<FileRow> sample) {
        int header = -1;
        Map<Integer, Field> known = Map.of();
        for (int i = 0; i < sample.size(); i++) {
            int address = addressColumn(sample.get(i));
            if (address >= 0 && header < 0) {
                return Optional.of(
                        i == 0
                                ? withoutHeader(sample, Map.of(address, Field.EMAIL))
                                : underUnknownHeader(sample, i - 1, address));
            }
            if (address >= 0) {
                break;
            }
            var fields = knownFields(headers(sample, i));
            if (fields.containsValue(Field.EMAIL) && fields.size() > known.size()) {
                header = i;
                known = fields;
            }
        }
        return header < 0 ? Optional.empty() : Optional.of(underHeader(sample, header, known));
    }

    /** As the owner of the list says; empty if the line of headers is not among these rows. */
    Optional<Found> find(List<FileRow> sample, Layout layout) {
        if (layout.headerLine() == 0) {
            return Optional.of(withoutHeader(sample, layout.fields()));
        }
        for (int i = 0; i < sample.size(); i++) {
            if (sample.get(i).line() >= layout.headerLine()) {
                return Optional.of(underHeader(sample, i, layout.fields()));
            }
        }
        return Optional.empty();
    }

    /** Where nothing tells what the columns mean. */
    static ColumnMap nothingKnown(List<FileRow> sample) {
        return withoutHeader(sample, Map.of()).map();
    }

    private static Found withoutHeader(List<FileRow> sample, Map<Integer, Field> fields) {
        int widest = sample.stream().mapToInt(FileRow::width).max().orElse(0);
        int width = Math.max(widest, widthOf(fields));
        return new Found(ColumnMap.of(Collections.nCopies(width, ""), fields), width, 0, 0);
    }

    private static Found underHeader(List<FileRow> sample, int header, Map<Integer, Field> fields) {
        var headers = headers(sample, header);
        while (headers.size() < widthOf(fields)) {
            headers.add("");
        }
        int columns = Math.max(sample.get(header).columns(), widthOf(fields));
        return new Found(
                ColumnMap.of(headers, fields), columns, sample.get(header).line(), header + 1);
    }

    /** A header cell that is merged with the one above it is empty but in the line above. */
    private static List<String> headers(List<FileRow> sample, int header) {
        var headers = new ArrayList<>(sample.get(header).cells());
        if (header == 0 || isTitle(sample.get(header - 1))) {
            return headers;
        }
        var above = sample.get(header - 1);
        while (headers.size() < above.width()) {
            headers.add("");
        }
        for (int column = 0; column < headers.size(); column++) {
            if (headers.get(column).isEmpty()) {
                headers.set(column, above.cell(column));
            }
        }
        return headers;
    }

    /** A line with nothing but one text. */
    private static boolean isTitle(FileRow row) {
        return row.cells().stream().filter(cell -> !cell.isEmpty()).count() < 2;
    }

    private static int widthOf(Map<Integer, Field> fields) {
        return fields.keySet().stream().mapToInt(column -> column + 1).max().orElse(0);
    }

    private static Found underUnknownHeader(List<FileRow> sample, int header, int address) {
        var fields = knownFields(headers(sample, header));
        fields.put(address, Field.EMAIL);
        return underHeader(sample, header, fields);
    }

    /** By column; where two columns mean the same, the header that fits better wins, and the first one if they fit alike. */
    static Map<Integer, Field> knownFields(List<String> headers) {
        var best = new HashMap<Field, Integer>();
        var ranks = new HashMap<Field, Integer>();
        boolean contacts = headers.stream().anyMatch(ColumnAliases::tellsContacts);
        for (int column = 0; column < headers.size(); column++) {
            String header = headers.get(column);
            var alias = contacts ? ColumnAliases.ofContacts(header) : ColumnAliases.of(header);
            if (alias.isPresent()
                    && alias.get().rank() < ranks.getOrDefault(alias.get().field(), Integer.MAX_VALUE)) {
                best.put(alias.get().field(), column);
                ranks.put(alias.get().field(), alias.get().rank());
            }
        }
        var fields = new HashMap<Integer, Field>();
        best.forEach((field, column) -> fields.put(column, field));
        return fields;
    }

    private static int addressColumn(FileRow row) {
        for (int column = 0; column < row.width(); column++) {
            if (AddressReader.read(row.cell(column)) instanceof AddressCell.Found) {
                return column;
            }
        }
        return -1;
    }
}
