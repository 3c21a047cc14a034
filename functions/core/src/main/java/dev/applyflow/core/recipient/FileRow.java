package dev.applyflow.core.recipient;

import java.util.Arrays;
import java.util.List;

/**
 * A row of a list's file, its cells rid of what people do not see.
 *
 * @param line 1-based, as the user sees it in the file; grows from row to row
 * @param cells from the first column on, an empty text where a cell is empty; the last one is never empty
 * @param columns how many cells there were, empty ones at the end included
 * @param hidden by its owner, or by a filter
 */
public record FileRow(int line, List<String> cells, int columns, boolean hidden) implements RowSource.Read {
    /** @param cells as they stand in the file */
    public FileRow(int line, List<String> cells) {
        this(line, cells, false);
    }

    /** @param cells as they stand in the file */
    public FileRow(int line, List<String> cells, boolean hidden) {
        this(line, cells, cells.size(), hidden);
    }

    public FileRow {
        String[] cleaned = cells.toArray(String[]::new);
        int width = 0;
        for (int column = 0; column < cleaned.length; column++) {
            cleaned[column] = CellText.clean(cleaned[column]);
            width = cleaned[column].isEmpty() ? width : column + 1;
        }
        cells = List.of(width == cleaned.length ? cleaned : Arrays.copyOf(cleaned, width));
    }

    /** Empty where the row is shorter. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    boolean isBlank() {
        return cells.isEmpty();
    }

    /** How many columns there are up to the last that is not empty. */
    int width() {
        return cells.size();
    }
}
