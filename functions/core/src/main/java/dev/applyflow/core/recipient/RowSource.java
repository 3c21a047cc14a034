package dev.applyflow.core.recipient;

import dev.applyflow.core.campaign.ListImport.ImportProblem;

/**
 * A list's file, read from top to bottom in bounded memory. Whatever is wrong with the file is an answer, never an exception.
 */
public interface RowSource extends AutoCloseable {
    /** The next row, blank ones included; after {@link End} or {@link Refused} there is nothing more to ask. */
    Read next();

    /**
     * Whether cells are told apart by delimiters, so that a surplus cell means that its neighbours may have slipped; in a
     * spreadsheet every cell knows its column.
     */
    boolean delimited();

    @Override
    void close();

    sealed interface Read permits FileRow, End, Refused {}

    record End() implements Read {}

    /** The file, or what is left of it, cannot be taken. */
    record Refused(ImportProblem problem) implements Read {}

    /** A file that is refused as a whole. */
    static RowSource refusing(ImportProblem problem) {
        return new RowSource() {
            @Override
            public Read next() {
                return new Refused(problem);
            }

            @Override
            public boolean delimited() {
                return true;
            }

            @Override
            public void close() {}
        };
    }
}
