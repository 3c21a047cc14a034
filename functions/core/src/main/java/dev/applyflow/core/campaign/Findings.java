package dev.applyflow.core.campaign;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What reading a list found, for its owner to confirm or correct; as much of it as could be read, where the list is refused.
 *
 * @param sheets the workbook's visible sheets; empty for a text
 * @param sheet the one that was read; null for a text
 * @param headerLine 0: no line of headers
 * @param warnings how many rows have each warning, by its code; as of the import
 */
public record Findings(
        List<String> sheets,
        @Nullable String sheet,
        int headerLine,
        List<Column> columns,
        Map<String, Integer> warnings) {
    public static final Findings NONE = new Findings(List.of(), null, 0, List.of(), Map.of());
    public static final int MAX_SAMPLES = 3;

    public Findings {
        sheets = List.copyOf(sheets);
        columns = List.copyOf(columns);
        warnings = Map.copyOf(warnings);
    }

    /**
     * @param placeholder its safe name in templates
     * @param header as the list has it; empty where it has none
     * @param position counted from 0; null for one that is made of others
     * @param samples the first different values, at most {@link #MAX_SAMPLES}
     */
    public record Column(
            String placeholder, String header, @Nullable Integer position, List<String> samples) {
        public Column {
            samples = List.copyOf(samples);
        }
    }
}
