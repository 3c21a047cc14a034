package dev.applyflow.core.recipient;

import dev.applyflow.core.campaign.ListImport.ImportProblem;
import java.util.List;

/**
 * A list's file, read from top to bottom in bounded memory. Whatever is wrong with the file is an answer, never an exception.
 */
public interface RowSource extends AutoCloseable {
    /** The next row, blank ones included; after {@link End} or {@link Refused} there is nothing more to ask. */
    Read next();

    Origin origin();

    @Override
    void close();

    sealed interface Read permits FileRow, End, Refused {}

    record End() implements Read {}

    /** The file, or what is left of it, cannot be taken. */
    record Refused(ImportProblem problem) implements Read {}

    sealed interface Origin {}

    /** Cells are told apart by delimiters, so a surplus cell means that its neighbours may have slipped. */
    record Text() implements Origin {}

    /**
     * Every cell knows its column.
     *
     * @param sheets the names of those that are visible
     * @param sheet the one that is read
     */
    record Workbook(List<String> sheets, String sheet) implements Origin {}

    /** A file that is refused as a whole. */
    static RowSource refusing(ImportProblem problem) {
        return refusing(problem, new Text());
    }

    static RowSource refusing(ImportProblem problem, Origin origin) {
        return new RowSource() {
            @Override
            public Read next() {
                return new Refused(problem);
            }

            @Override
            public Origin origin() {
                return origin;
            }

            @Override
            public void close() {}
        };
    }
}
