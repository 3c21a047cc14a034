package dev.applyflow.core.recipient;

import dev.applyflow.core.account.EmailAddress;
import dev.applyflow.core.campaign.Field;
import dev.applyflow.core.campaign.Findings.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the columns of a list mean.
 *
 * @param names by column, the name in templates: a {@link Field}'s or that of a further column; empty for one that is not the list's
 *     own but was added by our report
 * @param headers by column, as the list has them; empty where there is none
 */
record ColumnMap(List<String> names, List<String> headers) {
    private static final int MAX_HEADER = 200;
    private static final String NO_NAME = "";
    /** What a {@link Recipient} has of its own. */
    private static final Set<String> STANDARD = Stream.of(
                    Field.EMAIL, Field.COMPANY_NAME, Field.RECIPIENT_NAME, Field.ROLE, Field.DESIGNATION)
            .map(Field::placeholder)
            .collect(Collectors.toUnmodifiableSet());

    ColumnMap {
        names = List.copyOf(names);
        headers = List.copyOf(headers);
    }

    /** @param fields the columns that are understood; the others get names of their own */
    static ColumnMap of(List<String> headers, Map<Integer, Field> fields) {
        var further = new PlaceholderNames();
        var names = new ArrayList<String>();
        for (int column = 0; column < headers.size(); column++) {
            var field = fields.get(column);
            String header = headers.get(column);
            if (ReportColumns.isOurs(header)) {
                names.add(NO_NAME);
            } else {
                names.add(field == null ? further.next(header, column) : field.placeholder());
            }
        }
        return new ColumnMap(names, headers);
    }

    int width() {
        return names.size();
    }

    /** What the row's cells are called, also those beyond the last header; empty cells of columns without a header are left out. */
    Map<String, String> cells(FileRow row) {
        var cells = new LinkedHashMap<String, String>();
        for (int column = 0; column < Math.max(width(), row.width()); column++) {
            String cell = row.cell(column);
            if (isListed(column, !cell.isEmpty())) {
                cells.put(name(column), cell);
            }
        }
        return cells;
    }

    /** The row's cell in the column of this field; empty where the list has none. */
    String cell(FileRow row, Field field) {
        int column = names.indexOf(field.placeholder());
        return column < 0 ? "" : row.cell(column);
    }

    Recipient recipient(EmailAddress address, FileRow row) {
        var further = LinkedHashMap.<String, String>newLinkedHashMap(width());
        for (int column = 0; column < Math.max(width(), row.width()); column++) {
            String name = name(column);
            String cell = row.cell(column);
            if (isListed(column, !cell.isEmpty()) && !STANDARD.contains(name)) {
                further.put(name, cell);
            }
        }
        return new Recipient(
                address,
                cell(row, Field.COMPANY_NAME),
                makesNames() ? joinedName(row) : cell(row, Field.RECIPIENT_NAME),
                cell(row, Field.ROLE),
                cell(row, Field.DESIGNATION),
                further);
    }

    /** For the user: the columns that have a header, and those without one that are used. */
    List<Column> columns(ColumnNotes notes) {
        var columns = new ArrayList<Column>();
        for (int column = 0; column < Math.max(width(), notes.width()); column++) {
            if (isListed(column, notes.isUsed(column))) {
                String header = Shortened.cut(MAX_HEADER, header(column));
                columns.add(new Column(name(column), header, column, notes.samples(column)));
            }
        }
        if (makesNames()) {
            String headers = String.join(" + ", nameHeaders());
            columns.add(new Column(Field.RECIPIENT_NAME.placeholder(), headers, null, List.of()));
        }
        return columns;
    }

    private boolean isListed(int column, boolean used) {
        return (used || !header(column).isEmpty()) && !name(column).equals(NO_NAME);
    }

    private String header(int column) {
        return column < width() ? headers.get(column) : "";
    }

    private String name(int column) {
        return column < width() ? names.get(column) : "column_" + PlaceholderNames.letters(column);
    }

    private boolean makesNames() {
        return !names.contains(Field.RECIPIENT_NAME.placeholder())
                && (names.contains(Field.FIRST_NAME.placeholder()) || names.contains(Field.LAST_NAME.placeholder()));
    }

    private List<String> nameHeaders() {
        return List.of(Field.FIRST_NAME, Field.LAST_NAME).stream()
                .map(field -> names.indexOf(field.placeholder()))
                .filter(column -> column >= 0)
                .map(headers::get)
                .toList();
    }

    private String joinedName(FileRow row) {
        return (cell(row, Field.FIRST_NAME) + " " + cell(row, Field.LAST_NAME)).strip();
    }
}
