package dev.applyflow.core.recipient;

import java.util.List;
import java.util.Map;

/**
 * What became of one row of a list.
 *
 * <p>{@link #line()} is the 1-based number of the line (CSV) or row (XLSX) in the file, as the user sees it there; it also names
 * the row for good.
 */
public sealed interface ImportedRow {
    int line();

    /**
     * The row will be mailed.
     *
     * @param contactAgain its owner allows it even if the account has written to this address before
     */
    record Accepted(int line, Recipient recipient, List<Warning> warnings, boolean contactAgain)
            implements ImportedRow {
        public Accepted(int line, Recipient recipient) {
            this(line, recipient, List.of(), false);
        }

        public Accepted {
            warnings = List.copyOf(warnings);
        }
    }

    /** The address was seen before, in line {@code firstLine}. */
    record Duplicate(int line, int firstLine, Recipient recipient) implements ImportedRow {}

    /** The row cannot be mailed. {@code cells} are its values by placeholder name, as far as they could be read. */
    record Rejected(int line, List<Reason> reasons, Map<String, String> cells) implements ImportedRow {
        public Rejected {
            reasons = List.copyOf(reasons);
            cells = Cells.copyOf(cells);
        }
    }

    /**
     * @param column its placeholder name
     * @param value as it was found, shortened where long
     */
    record Reason(Code code, String column, String value) {}

    enum Code {
        ADDRESS_MISSING,
        ADDRESS_INVALID,
        /** A mailbox that nobody reads, such as {@code noreply@}. */
        ADDRESS_TAKES_NO_MAIL,
        CELL_TOO_LONG,
        /** More cells than the header line has: a delimiter inside a cell, so what stands in which column is no longer certain. */
        TOO_MANY_CELLS
    }
}
