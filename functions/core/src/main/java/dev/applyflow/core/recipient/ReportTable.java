package dev.applyflow.core.recipient;

import dev.applyflow.core.campaign.Field;
import dev.applyflow.core.campaign.Findings.Column;
import dev.applyflow.core.recipient.ImportedRow.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The lines of a report: what is to be said of a row, then the list's own columns in their order, then what stood beyond the last one.
 */
final class ReportTable {
    private final List<Column> columns;

    ReportTable(List<Column> columns) {
        this.columns =
                columns.stream().filter(column -> column.position() != null).toList();
    }

    /** With a byte order mark, without which Excel takes UTF-8 for something else. */
    String header() {
        var cells = new ArrayList<>(ReportColumns.HEADERS);
        cells.addAll(headers());
        return "\uFEFF" + CsvText.line(cells);
    }

    String row(ImportedRow row) {
        return switch (row) {
            case ImportedRow.Accepted accepted ->
                line(row, "", "", "", accepted.recipient().placeholders());
            case ImportedRow.Duplicate duplicate ->
                line(
                        row,
                        "the same address as in line " + duplicate.firstLine(),
                        header(Field.EMAIL.placeholder()),
                        duplicate.recipient().email().value(),
                        duplicate.recipient().placeholders());
            case ImportedRow.Rejected rejected -> {
                var reasons = rejected.reasons();
                yield line(
                        row,
                        reasons.stream().map(ReportTable::sentence).collect(Collectors.joining("; ")),
                        reasons.stream().map(reason -> header(reason.column())).collect(Collectors.joining("; ")),
                        reasons.stream().map(Reason::value).collect(Collectors.joining("; ")),
                        rejected.cells());
            }
        };
    }

    private String line(ImportedRow row, String reason, String column, String value, Map<String, String> values) {
        var cells = new ArrayList<>(List.of(Integer.toString(row.line()), reason, column, value));
        var left = new LinkedHashMap<>(values);
        columns.forEach(known -> cells.add(left.getOrDefault(known.placeholder(), "")));
        if (row instanceof ImportedRow.Rejected) {
            columns.forEach(known -> left.remove(known.placeholder()));
            cells.addAll(left.values());
        }
        return CsvText.line(cells);
    }

    /** As the list has them, unless they would not tell again what its owner has said that the columns mean. */
    private List<String> headers() {
        var original = columns.stream().map(Column::header).toList();
        var fields = new HashMap<Integer, Field>();
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            Field.ofPlaceholder(columns.get(i).placeholder()).ifPresent(field -> fields.put(column, field));
        }
        return HeaderFinder.knownFields(original).equals(fields)
                ? original
                : columns.stream().map(Column::placeholder).toList();
    }

    private String header(String placeholder) {
        return columns.stream()
                .filter(column -> column.placeholder().equals(placeholder))
                .findFirst()
                .map(column -> column.header().isEmpty() ? placeholder : column.header())
                .orElse(placeholder);
    }

    private static String sentence(Reason reason) {
        return switch (reason.code()) {
            case ADDRESS_MISSING -> "no e-mail address";
            case ADDRESS_INVALID -> "not an e-mail address";
            case ADDRESS_TAKES_NO_MAIL -> "nobody reads mail at this address";
            case CELL_TOO_LONG -> "too long";
            case TOO_MANY_CELLS -> "more cells than the line of headers has";
        };
    }
}
