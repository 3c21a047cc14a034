package dev.applyflow.core.recipient;

import java.io.IOException;
import java.io.InputStream;

/** Tells what a file is by its content, and reads it. */
@FunctionalInterface
public interface ListFormat {
    /**
     * A file that is no list gives a source that only refuses.
     *
     * @param content read whole or in part, but not closed
     * @throws IOException if the content could not be fetched; never because of what it says
     */
    RowSource open(InputStream content) throws IOException;
}
