package dev.applyflow.function.campaigns.json;

import dev.applyflow.core.campaign.CampaignId;
import dev.applyflow.core.recipient.ImportedRow;
import dev.applyflow.core.recipient.ImportedRows.Verdict;
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
        Map<String, String> further,
        List<Reason> reasons,
        List<WarningJson> warnings,
        boolean contactAgain) {

    private static final String DUPLICATE = "DUPLICATE_ADDRESS";

    public record Reason(ImportedRow.Code code, String column, String value) {
        static Reason of(ImportedRow.Reason reason) {
            return new Reason(reason.code(), reason.column(), reason.value());
        }
    }

    static ImportRowJson of(ImportedRow row, Map<CampaignId, String> campaignNames) {
        return switch (row) {
            case ImportedRow.Accepted taken ->
                of(
                        row,
                        new Outcome(Verdict.ACCEPTED, null, null, List.of()),
                        taken.recipient().placeholders(),
                        taken.warnings().stream()
                                .map(warning -> WarningJson.of(warning, campaignNames))
                                .toList(),
                        taken.contactAgain());
            case ImportedRow.Duplicate duplicate ->
                of(
                        row,
                        new Outcome(Verdict.DUPLICATE, DUPLICATE, duplicate.firstLine(), List.of()),
                        duplicate.recipient().placeholders(),
                        List.of(),
                        false);
            case ImportedRow.Rejected rejected -> {
                var reasons = rejected.reasons().stream().map(Reason::of).toList();
                String first = rejected.reasons().getFirst().code().name();
                yield of(row, new Outcome(Verdict.REJECTED, first, null, reasons), rejected.cells(), List.of(), false);
            }
        };
    }

    private record Outcome(
            Verdict verdict,
            @Nullable String reason,
            @Nullable Integer duplicateOf,
            List<Reason> reasons) {}

    private static ImportRowJson of(
            ImportedRow row,
            Outcome outcome,
            Map<String, String> cells,
            List<WarningJson> warnings,
            boolean contactAgain) {
        var further = new LinkedHashMap<>(cells);
        further.keySet().removeAll(Template.STANDARD_PLACEHOLDERS);
        return new ImportRowJson(
                row.line(),
                outcome.verdict(),
                outcome.reason(),
                outcome.duplicateOf(),
                orNull(cells.get("recipient_email")),
                orNull(cells.get("recipient_name")),
                orNull(cells.get("company_name")),
                orNull(cells.get("role")),
                orNull(cells.get("designation")),
                further,
                outcome.reasons(),
                warnings,
                contactAgain);
    }

    private static @Nullable String orNull(@Nullable String cell) {
        return cell == null || cell.isBlank() ? null : cell;
    }
}
