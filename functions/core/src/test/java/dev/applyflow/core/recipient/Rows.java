package dev.applyflow.core.recipient;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** A list in memory, for tests: cells are parted by {@code |}. */
final class Rows implements RowSource {
    private final Iterator<? extends Read> reads;
    private final boolean delimited;

    private Rows(List<? extends Read> reads, boolean delimited) {
        this.reads = reads.iterator();
        this.delimited = delimited;
    }

    static Rows of(String... lines) {
        return new Rows(files(lines), true);
    }

    static Rows ofSpreadsheet(String... lines) {
        return new Rows(files(lines), false);
    }

    static Rows of(List<? extends Read> reads) {
        return new Rows(reads, true);
    }

    static List<FileRow> files(String... lines) {
        var rows = new ArrayList<FileRow>();
        for (String line : lines) {
            rows.add(new FileRow(rows.size() + 1, Arrays.asList(line.split("\\|", -1))));
        }
        return rows;
    }

    @Override
    public Read next() {
        return reads.hasNext() ? reads.next() : new End();
    }

    @Override
    public Origin origin() {
        return delimited ? new Text() : new Workbook(List.of("List"), "List");
    }

    @Override
    public void close() {}
}
