package dev.applyflow.core.recipient;

import dev.applyflow.core.campaign.ListImport.Column;
import dev.applyflow.core.campaign.ListImport.ImportCounts;
import dev.applyflow.core.campaign.ListImport.ImportProblem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;

/** One reading of a list from top to bottom, in memory for its first rows, one batch of judged rows, and the addresses seen. */
final class ListReading {
    private static final int BATCH = 500;

    private final RowFeed feed;
    private final boolean delimited;
    private final ImportLimits limits;
    private final Consumer<List<ImportedRow>> writer;
    private final List<ImportedRow> batch = new ArrayList<>(BATCH);
    private final BitSet usedColumns = new BitSet();
    private int accepted;
    private int duplicates;
    private int rejected;

    sealed interface Result {}

    record Read(ImportCounts counts, List<Column> columns) implements Result {}

    record Refused(ImportProblem problem) implements Result {}

    /** @param writer is given the judged rows, batch by batch; some of them also where the list is refused in the end */
    ListReading(RowSource source, ImportLimits limits, Consumer<List<ImportedRow>> writer) {
        this.feed = new RowFeed(source, limits.columns());
        this.delimited = source.delimited();
        this.limits = limits;
        this.writer = writer;
    }

    Result run() {
        var sample = feed.peek(HeaderFinder.SAMPLE);
        var header = new HeaderFinder().find(sample);
        if (header.isPresent()) {
            for (int i = 0; i < header.get().firstRow(); i++) {
                feed.take();
            }
            return readRows(header.get());
        }
        for (int i = 0; i < sample.size(); i++) {
            feed.take();
        }
        if (feed.take() instanceof RowSource.Refused(ImportProblem problem)) {
            return new Refused(problem);
        }
        return new Refused(sample.isEmpty() ? ListProblems.empty() : ListProblems.noAddressColumn());
    }

    private Result readRows(HeaderFinder.Found header) {
        int columns = delimited ? header.columns() : Integer.MAX_VALUE;
        var rules = new RowRules(header.map(), limits, columns);
        while (true) {
            switch (feed.take()) {
                case FileRow row
                when rows() == limits.rows() -> {
                    return new Refused(ListProblems.tooManyRows(limits.rows()));
                }
                case FileRow row -> add(row, rules);
                case RowSource.Refused(ImportProblem problem) -> {
                    return new Refused(problem);
                }
                case RowSource.End _ -> {
                    return finish(header.map());
                }
            }
        }
    }

    private void add(FileRow row, RowRules rules) {
        var judged = rules.judge(row);
        switch (judged) {
            case ImportedRow.Accepted _ -> accepted++;
            case ImportedRow.Duplicate _ -> duplicates++;
            case ImportedRow.Rejected _ -> rejected++;
        }
        if (!(judged instanceof ImportedRow.Rejected)) {
            noteColumns(row);
        }
        batch.add(judged);
        if (batch.size() == BATCH) {
            flush();
        }
    }

    private void noteColumns(FileRow row) {
        for (int column = 0; column < row.width(); column++) {
            usedColumns.set(column, usedColumns.get(column) || !row.cell(column).isEmpty());
        }
    }

    private Result finish(ColumnMap map) {
        if (rows() == 0) {
            return new Refused(ListProblems.empty());
        }
        flush();
        return new Read(new ImportCounts(rows(), accepted, duplicates, rejected), map.columns(usedColumns));
    }

    private void flush() {
        writer.accept(List.copyOf(batch));
        batch.clear();
    }

    private int rows() {
        return accepted + duplicates + rejected;
    }
}
