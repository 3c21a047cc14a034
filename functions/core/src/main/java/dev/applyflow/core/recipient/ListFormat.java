package dev.applyflow.core.recipient;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Tells what a file is by its content, and reads it. */
@FunctionalInterface
public interface ListFormat {
    /**
     * A file that is no list gives a source that only refuses.
     *
     * @param content read whole or in part, but not closed
     * @param sheet a workbook's sheet, by name; null: the first that is visible and holds anything
     * @throws IOException if the content could not be fetched; never because of what it says
     */
    RowSource open(InputStream content, @Nullable String sheet) throws IOException;
}
