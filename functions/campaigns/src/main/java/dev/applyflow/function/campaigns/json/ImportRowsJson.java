package dev.applyflow.function.campaigns.json;

import dev.applyflow.core.recipient.ReadImportReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

public record ImportRowsJson(
        List<ImportRowJson> rows, @Nullable String nextCursor) {
    public static ImportRowsJson of(ReadImportReport.Page page) {
        return new ImportRowsJson(
                page.rows().stream()
                        .map(row -> ImportRowJson.of(row, page.campaignNames()))
                        .toList(),
                page.next() == null ? null : page.next().toString());
    }
}
