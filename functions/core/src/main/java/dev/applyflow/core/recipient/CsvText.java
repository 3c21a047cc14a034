package dev.applyflow.core.recipient;

import java.util.List;
import java.util.stream.Collectors;

/** Writes lines of a CSV (RFC 4180) that no spreadsheet takes for formulas. */
final class CsvText {
    private CsvText() {}

    static String line(List<String> cells) {
        return cells.stream().map(CsvText::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        String safe = startsFormula(text) ? "'" + text : text;
        boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n' || c == ';');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }

    /** What spreadsheets calculate (OWASP, "CSV Injection"). Tabs and line breaks never begin a cell, which is stripped of them. */
    private static boolean startsFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    }
}
