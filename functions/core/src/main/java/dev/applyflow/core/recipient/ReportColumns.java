package dev.applyflow.core.recipient;

import java.util.List;

/** The columns that our report adds to those of the list. Uploaded again they are none of the list's own. */
final class ReportColumns {
    private static final String OURS = "ApplyFlow: ";

    static final List<String> HEADERS = List.of(OURS + "line", OURS + "reason", OURS + "column", OURS + "value");

    private ReportColumns() {}

    static boolean isOurs(String header) {
        return header.startsWith(OURS);
    }
}
