package dev.applyflow.function.parse.xlsx;

import dev.applyflow.core.recipient.ListFlaw;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Ends the reading of a part that inflates without end, and of a tag or text without end: neither is longer than the bytes
 * between two {@code <}, since no tag or text holds that character itself.
 */
final class InflatedInput extends FilterInputStream {
    /** In bytes. A cell of Excel's greatest length with every character escaped is a fifth of it. */
    static final int MAX_RUN = 1024 * 1024;

    private final Allowance allowance;
    private long run;

    /** How many bytes all parts together may still inflate to. */
    static final class Allowance {
        private long left;

        Allowance(long bytes) {
            this.left = bytes;
        }
    }

    InflatedInput(InputStream inflating, Allowance allowance) {
        super(inflating);
        this.allowance = allowance;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = inflate(buffer, offset, length);
        if (count > 0) {
            checkRun(buffer, offset, offset + count);
        }
        return count;
    }

    /** Reads the rest of what is no XML, such as a picture. */
    void drain() throws IOException {
        var buffer = new byte[8192];
        while (inflate(buffer, 0, buffer.length) >= 0) {
            // Only counted.
        }
    }

    private int inflate(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        allowance.left -= Math.max(count, 0);
        if (allowance.left < 0) {
            throw Refusal.of(ListFlaw.DATA);
        }
        return count;
    }

    private void checkRun(byte[] buffer, int from, int to) throws Refusal {
        for (int i = to - 1; i >= from; i--) {
            if (buffer[i] == '<') {
                run = to - 1L - i;
                return;
            }
        }
        run += to - from;
        if (run > MAX_RUN) {
            throw Refusal.of(ListFlaw.CELL);
        }
    }
}
