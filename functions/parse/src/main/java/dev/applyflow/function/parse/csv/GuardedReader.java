package dev.applyflow.function.parse.csv;

import dev.applyflow.core.recipient.ListFlaw;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Ends the reading of a row that does not end, before it fills the memory. */
final class GuardedReader extends FilterReader {
    /** In characters; the rows that a list may have are shorter by far. */
    static final int MAX_ROW = 256 * 1024;

    private int sinceRow;

    GuardedReader(Reader text) {
        super(text);
    }

    /** A row has ended. The parser reads ahead by a buffer's length, which the limit leaves room for. */
    void rowEnded() {
        sinceRow = 0;
    }

    @Override
    public int read() throws IOException {
        var one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        sinceRow += Math.max(count, 0);
        if (sinceRow > MAX_ROW) {
            throw new MalformedText(ListFlaw.ENDLESS_ROW);
        }
        return count;
    }
}
