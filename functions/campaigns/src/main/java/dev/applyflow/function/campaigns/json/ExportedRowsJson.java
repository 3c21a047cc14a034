package dev.applyflow.function.campaigns.json;

import dev.applyflow.core.recipient.ExportReport;
import org.jspecify.annotations.Nullable;

public record ExportedRowsJson(String csv, @Nullable String nextCursor) {
    public static ExportedRowsJson of(ExportReport.Part part) {
        return new ExportedRowsJson(
                part.csv(), part.next() == null ? null : part.next().toString());
    }
}
