package dev.applyflow.function.campaigns.json;

import dev.applyflow.core.campaign.Field;
import dev.applyflow.core.campaign.Findings;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

public record FindingsJson(
        List<String> sheets,
        @Nullable String sheet,
        int headerLine,
        List<Column> columns,
        Map<String, Integer> warnings) {

    public record Column(
            @Nullable Integer position,
            String header,
            String name,
            @Nullable Field meaning,
            List<String> samples) {

        static Column of(Findings.Column column) {
            return new Column(
                    column.position() == null ? null : column.position() + 1,
                    column.header(),
                    column.placeholder(),
                    Field.ofPlaceholder(column.placeholder()).orElse(null),
                    column.samples());
        }
    }

    static FindingsJson of(Findings findings) {
        return new FindingsJson(
                findings.sheets(),
                findings.sheet(),
                findings.headerLine(),
                findings.columns().stream().map(Column::of).toList(),
                findings.warnings());
    }
}
