package dev.applyflow.core.recipient;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a source without the blank ones, the first of which can be looked at before they are taken. */
final class RowFeed {
    private final RowSource source;
    private final int maxColumns;
    private final Deque<FileRow> ahead = new ArrayDeque<>();
    private RowSource.@Nullable Read end;
    private int line;

    RowFeed(RowSource source, int maxColumns) {
        this.source = source;
        this.maxColumns = maxColumns;
    }

    /** The next rows, at most {@code count}, which stay to be taken. */
    List<FileRow> peek(int count) {
        while (ahead.size() < count && end == null) {
            switch (read()) {
                case FileRow row -> ahead.add(row);
                case RowSource.Read last -> end = last;
            }
        }
        return new ArrayList<>(ahead);
    }

    RowSource.Read take() {
        if (!ahead.isEmpty()) {
            return ahead.remove();
        }
        return end != null ? end : read();
    }

    private RowSource.Read read() {
        while (true) {
            var read = source.next();
            if (!(read instanceof FileRow row)) {
                return read;
            }
            if (row.line() <= line) {
                return new RowSource.Refused(ListFlaw.ROW_ORDER.problem());
            }
            line = row.line();
            if (row.width() > maxColumns) {
                return new RowSource.Refused(ListFlaw.COLUMNS.problem(line, maxColumns));
            }
            if (!row.isBlank()) {
                return row;
            }
        }
    }
}
