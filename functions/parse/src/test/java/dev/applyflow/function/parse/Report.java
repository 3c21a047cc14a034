package dev.applyflow.function.parse;

import dev.applyflow.core.campaign.Findings;
import dev.applyflow.core.campaign.ListImport.ImportProblem;
import dev.applyflow.core.recipient.ImportedRow;
import dev.applyflow.core.recipient.Recipient;
import dev.applyflow.core.recipient.Warning;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What an import came to, as a text that people can check: the form in which the corpus keeps what it expects. */
final class Report {
    private static final int MAX_SHOWN = 60;

    private Report() {}

    static String of(ImportedFile file) {
        ImportProblem problem = file.list().problem();
        if (problem != null) {
            return "refused " + problem.code() + "\n" + problem.detail() + "\n";
        }
        var counts = file.list().counts();
        String head = "%d rows: %d accepted, %d duplicates, %d rejected\n"
                .formatted(counts.rows(), counts.accepted(), counts.duplicates(), counts.rejected());
        String columns = file.list().findings().columns().stream()
                .map(column -> "{{" + column.placeholder() + "}} " + shown(column.header()) + "\n")
                .collect(Collectors.joining());
        return head
                + sheets(file.list().findings())
                + columns
                + file.rows().stream().map(Report::line).collect(Collectors.joining());
    }

    /** Only where there is something to be told. */
    private static String sheets(Findings findings) {
        String sheets = findings.sheets().size() < 2
                ? ""
                : "sheet " + shown(findings.sheet()) + " of "
                        + findings.sheets().stream().map(Report::shown).collect(Collectors.joining(", ")) + "\n";
        return findings.headerLine() == 0 ? sheets + "no line of headers\n" : sheets;
    }

    private static String line(ImportedRow row) {
        return row.line() + " "
                + switch (row) {
                    case ImportedRow.Accepted accepted ->
                        "accepted " + recipient(accepted.recipient()) + warnings(accepted);
                    case ImportedRow.Duplicate duplicate ->
                        "duplicate of " + duplicate.firstLine() + " " + recipient(duplicate.recipient());
                    case ImportedRow.Rejected rejected ->
                        "rejected " + reasons(rejected) + " " + cells(rejected.cells());
                }
                + "\n";
    }

    private static String warnings(ImportedRow.Accepted row) {
        return row.warnings().stream()
                .map(warning -> warning instanceof Warning.Remark(var code, var values)
                        ? " " + code
                                + values.stream()
                                        .map(value -> " " + shown(value))
                                        .collect(Collectors.joining())
                        : " " + warning.code())
                .collect(Collectors.joining());
    }

    private static String reasons(ImportedRow.Rejected rejected) {
        return rejected.reasons().stream()
                .map(reason -> reason.code() + " " + reason.column() + " " + shown(reason.value()))
                .collect(Collectors.joining(", "));
    }

    private static String recipient(Recipient recipient) {
        var cells = new LinkedHashMap<String, String>();
        cells.put("company", recipient.companyName());
        cells.put("name", recipient.recipientName());
        cells.put("role", recipient.role());
        cells.put("designation", recipient.designation());
        cells.values().removeIf(String::isEmpty);
        return recipient.email() + " " + cells(cells)
                + (recipient.further().isEmpty() ? "" : " further " + cells(recipient.further()));
    }

    private static String cells(Map<String, String> cells) {
        return cells.entrySet().stream()
                .map(cell -> cell.getKey() + "=" + shown(cell.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String shown(String text) {
        String line = text.replace("\r", "\\r").replace("\n", "\\n");
        return line.length() <= MAX_SHOWN
                ? "'" + line + "'"
                : "'" + line.substring(0, MAX_SHOWN) + "…' (" + line.length() + " characters)";
    }
}
