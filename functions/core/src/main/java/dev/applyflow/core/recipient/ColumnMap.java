package dev.applyflow.core.recipient;

import dev.applyflow.core.account.EmailAddress;
import dev.applyflow.core.campaign.Field;
import dev.applyflow.core.campaign.Findings.Column;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What the columns of a list mean. */
final class ColumnMap {
    private static final int MAX_HEADER = 200;
    private static final String NO_NAME = "";
    /** What a {@link Recipient} has of its own. */
    private static final Set<Field> STANDARD =
            EnumSet.of(Field.EMAIL, Field.COMPANY_NAME, Field.RECIPIENT_NAME, Field.ROLE, Field.DESIGNATION);

    private final List<String> names;
    private final List<String> headers;
    private final Map<Field, Integer> columns = new EnumMap<>(Field.class);
    /** By column: whether it goes to what a {@link Recipient} has besides. */
    private final boolean[] further;

    private final boolean makesNames;

    private ColumnMap(List<String> names, List<String> headers) {
        this.names = List.copyOf(names);
        this.headers = List.copyOf(headers);
        this.further = new boolean[names.size()];
        for (int column = 0; column < names.size(); column++) {
            var field = Field.ofPlaceholder(names.get(column));
            if (field.isPresent()) {
                columns.putIfAbsent(field.get(), column);
            }
            further[column] = !names.get(column).equals(NO_NAME)
                    && field.filter(STANDARD::contains).isEmpty();
        }
        this.makesNames = !columns.containsKey(Field.RECIPIENT_NAME)
                && (columns.containsKey(Field.FIRST_NAME) || columns.containsKey(Field.LAST_NAME));
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

    /**
     * By column, the name in templates: a {@link Field}'s or that of a further column; empty for one that is not the list's own but was
     * added by our report.
     */
    List<String> names() {
        return names;
    }

    /** By column, as the list has them; empty where there is none. */
    List<String> headers() {
        return headers;
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
        var column = columns.get(field);
        return column == null ? "" : row.cell(column);
    }

    Recipient recipient(EmailAddress address, FileRow row) {
        return new Recipient(
                address,
                cell(row, Field.COMPANY_NAME),
                makesNames ? joinedName(row) : cell(row, Field.RECIPIENT_NAME),
                cell(row, Field.ROLE),
                cell(row, Field.DESIGNATION),
                further(row));
    }

    /** For the user: the columns that have a header, and those without one that are used. */
    List<Column> columns(ColumnNotes notes) {
        var listed = new ArrayList<Column>();
        for (int column = 0; column < Math.max(width(), notes.width()); column++) {
            if (isListed(column, notes.isUsed(column))) {
                String header = Shortened.cut(MAX_HEADER, header(column));
                listed.add(new Column(name(column), header, column, notes.samples(column)));
            }
        }
        if (makesNames) {
            String joined = String.join(" + ", nameHeaders());
            listed.add(new Column(Field.RECIPIENT_NAME.placeholder(), joined, null, List.of()));
        }
        return listed;
    }

    private Map<String, String> further(FileRow row) {
        var cells = new ArrayList<Map.Entry<String, String>>();
        for (int column = 0; column < Math.max(width(), row.width()); column++) {
            if (isFurther(column)) {
                String cell = row.cell(column);
                if (isListed(column, !cell.isEmpty())) {
                    cells.add(Map.entry(name(column), cell));
                }
            }
        }
        return new Cells(cells);
    }

    private boolean isFurther(int column) {
        return column >= width() || further[column];
    }

    private boolean isListed(int column, boolean used) {
        return (used || !header(column).isEmpty()) && !name(column).equals(NO_NAME);
    }

    private String header(int column) {
        return column < width() ? headers.get(column) : "";
    }

    /** Also of a column beyond the last header. */
    String name(int column) {
        return column < width() ? names.get(column) : PlaceholderNames.byLetters(column);
    }

    private List<String> nameHeaders() {
        return Stream.of(Field.FIRST_NAME, Field.LAST_NAME)
                .map(columns::get)
                .filter(Objects::nonNull)
                .map(headers::get)
                .toList();
    }

    private String joinedName(FileRow row) {
        return (cell(row, Field.FIRST_NAME) + " " + cell(row, Field.LAST_NAME)).strip();
    }
}
