package dev.applyflow.core.campaign;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a list is to be read where its owner knows better than the guess.
 *
 * @param sheet the workbook's sheet, by name; null: the first that is visible and holds anything
 * @param layout null: guessed
 */
public record Instructions(@Nullable String sheet, @Nullable Layout layout) {
    public static final Instructions NONE = new Instructions(null, null);

    /**
     * @param headerLine the line of the headers, or a blank one above it; what stands higher is skipped. 0: there are no headers
     * @param fields the columns that mean something, counted from 0; one of them holds the addresses
     */
    public record Layout(int headerLine, Map<Integer, Field> fields) {
        public Layout {
            fields = Map.copyOf(fields);
            if (headerLine < 0 || !fields.containsValue(Field.EMAIL)) {
                throw new IllegalArgumentException("a layout has no negative line, and a column of addresses");
            }
        }
    }
}
