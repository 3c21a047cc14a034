package dev.applyflow.function.campaigns.json;

import dev.applyflow.core.recipient.ImportedRow;
import dev.applyflow.core.recipient.ImportedRows.Verdict;
import dev.applyflow.core.recipient.Recipient;
import dev.applyflow.core.template.Template;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row of the import report. What is empty in the list is null here. */
public record ImportRowJson(
        int line,
        Verdict verdict,
        @Nullable String reason,
        @Nullable Integer duplicateOf,
        @Nullable String email,
        @Nullable String name,
        @Nullable String company,
        @Nullable String role,
        @Nullable String designation,
        Map<String, String> further) {

    private static final String DUPLICATE = "DUPLICATE_ADDRESS";

    static ImportRowJson of(ImportedRow row) {
        return switch (row) {
            case ImportedRow.Accepted(int line, Recipient recipient) ->
                of(line, Verdict.ACCEPTED, null, null, recipient.placeholders());
            case ImportedRow.Duplicate(int line, int first, Recipient recipient) ->
                of(line, Verdict.DUPLICATE, DUPLICATE, first, recipient.placeholders());
            case ImportedRow.Rejected(int line, List<ImportedRow.Reason> reasons, Map<String, String> cells) ->
                of(line, Verdict.REJECTED, reasons.getFirst().code().name(), null, cells);
        };
    }

    private static ImportRowJson of(
            int line,
            Verdict verdict,
            @Nullable String reason,
            @Nullable Integer duplicateOf,
            Map<String, String> cells) {
        var further = new LinkedHashMap<>(cells);
        further.keySet().removeAll(Template.STANDARD_PLACEHOLDERS);
        return new ImportRowJson(
                line,
                verdict,
                reason,
                duplicateOf,
                orNull(cells.get("recipient_email")),
                orNull(cells.get("recipient_name")),
                orNull(cells.get("company_name")),
                orNull(cells.get("role")),
                orNull(cells.get("designation")),
                further);
    }

    private static @Nullable String orNull(@Nullable String cell) {
        return cell == null || cell.isBlank() ? null : cell;
    }
}
