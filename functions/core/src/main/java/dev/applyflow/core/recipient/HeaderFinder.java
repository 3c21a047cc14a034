package dev.applyflow.core.recipient;

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
 *   <li>The first row that has a known header of an address column, if no address comes before it: that is the header line.
 *       What stands above it is a title.
 *   <li>Otherwise the first row that holds an address. The row above it is the header line, whatever it calls that column.
 *   <li>If there is none above it, the list has no header line at all.
 * </ol>
 */
final class HeaderFinder {
    /** How many rows that are not blank are looked at. */
    static final int SAMPLE = 25;

    /**
     * @param columns how many cells a row has where none has slipped
     * @param firstRow index, among the rows looked at, of the first that is no header
     */
    record Found(ColumnMap map, int columns, int firstRow) {}

    /** Empty if no column holds addresses. */
    Optional<Found> find(List<FileRow> sample) {
        for (int i = 0; i < sample.size(); i++) {
            int address = addressColumn(sample.get(i));
            if (address >= 0) {
                return Optional.of(
                        i == 0 ? withoutHeader(sample, address) : underUnknownHeader(sample, i - 1, address));
            }
            var fields = knownFields(sample.get(i));
            if (fields.containsValue(Field.EMAIL)) {
                return Optional.of(new Found(
                        ColumnMap.of(sample.get(i).cells(), fields),
                        sample.get(i).columns(),
                        i + 1));
            }
        }
        return Optional.empty();
    }

    private static Found withoutHeader(List<FileRow> sample, int address) {
        int width = sample.stream().mapToInt(FileRow::width).max().orElse(0);
        var headers = Collections.nCopies(width, "");
        return new Found(ColumnMap.of(headers, Map.of(address, Field.EMAIL)), width, 0);
    }

    private static Found underUnknownHeader(List<FileRow> sample, int header, int address) {
        var fields = knownFields(sample.get(header));
        fields.put(address, Field.EMAIL);
        var headers = new ArrayList<>(sample.get(header).cells());
        while (headers.size() <= address) {
            headers.add("");
        }
        int columns = Math.max(sample.get(header).columns(), address + 1);
        return new Found(ColumnMap.of(headers, fields), columns, header + 1);
    }

    /** By column; where two columns mean the same, the header that fits better wins, and the first one if they fit alike. */
    private static Map<Integer, Field> knownFields(FileRow header) {
        var best = new HashMap<Field, Integer>();
        var ranks = new HashMap<Field, Integer>();
        boolean contacts = header.cells().stream().anyMatch(ColumnAliases::tellsContacts);
        for (int column = 0; column < header.width(); column++) {
            var alias =
                    contacts ? ColumnAliases.ofContacts(header.cell(column)) : ColumnAliases.of(header.cell(column));
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
