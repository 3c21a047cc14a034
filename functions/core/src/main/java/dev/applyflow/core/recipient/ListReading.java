package dev.applyflow.core.recipient;

import dev.applyflow.core.campaign.Findings;
import dev.applyflow.core.campaign.Instructions.Layout;
import dev.applyflow.core.campaign.ListImport.ImportCounts;
import dev.applyflow.core.campaign.ListImport.ImportProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One reading of a list from top to bottom, in memory for its first rows, one batch of judged rows, and the addresses seen. */
final class ListReading {
    private static final int BATCH = 500;

    private final RowFeed feed;
    private final RowSource.Origin origin;
    private final @Nullable Layout layout;
    private final ImportLimits limits;
    private final RowWarnings warnings;
    private final Consumer<List<ImportedRow>> writer;
    private final List<ImportedRow> batch = new ArrayList<>(BATCH);
    private final ColumnNotes notes = new ColumnNotes();
    private final Map<String, Integer> warned = new TreeMap<>();
    private int accepted;
    private int duplicates;
    private int rejected;

    sealed interface Result {}

    record Read(ImportCounts counts, Findings findings) implements Result {}

    /** @param findings as much as was read */
    record Refused(ImportProblem problem, Findings findings) implements Result {}

    /**
     * @param layout null: to be guessed
     * @param writer is given the judged rows, batch by batch; some of them also where the list is refused in the end
     */
    ListReading(
            RowSource source,
            @Nullable Layout layout,
            ImportLimits limits,
            RowWarnings warnings,
            Consumer<List<ImportedRow>> writer) {
        this.feed = new RowFeed(source, limits.columns());
        this.origin = source.origin();
        this.layout = layout;
        this.limits = limits;
        this.warnings = warnings;
        this.writer = writer;
    }

    Result run() {
        var sample = feed.peek(HeaderFinder.SAMPLE);
        var found = find(sample);
        if (found.isEmpty()) {
            return nothingFound(sample);
        }
        for (int i = 0; i < found.get().firstRow(); i++) {
            feed.take();
        }
        return readRows(found.get());
    }

    private Optional<HeaderFinder.Found> find(List<FileRow> sample) {
        var finder = new HeaderFinder();
        return layout == null || sample.isEmpty() ? finder.find(sample) : finder.find(sample, layout);
    }

    private Result nothingFound(List<FileRow> sample) {
        sample.forEach(row -> {
            feed.take();
            notes.note(row);
        });
        var findings = findings(HeaderFinder.nothingKnown(sample), 0);
        if (feed.take() instanceof RowSource.Refused(ImportProblem problem)) {
            return new Refused(problem, findings);
        }
        if (sample.isEmpty()) {
            return new Refused(ListProblems.empty(), findings);
        }
        return new Refused(
                layout == null
                        ? ListProblems.noAddressColumn(origin)
                        : ListProblems.noSuchHeaderLine(layout.headerLine(), HeaderFinder.SAMPLE),
                findings);
    }

    private Result readRows(HeaderFinder.Found found) {
        int columns = origin instanceof RowSource.Text ? found.columns() : Integer.MAX_VALUE;
        var rules = new RowRules(found.map(), limits, columns, warnings);
        while (true) {
            switch (feed.take()) {
                case FileRow row
                when rows() == limits.rows() -> {
                    return new Refused(ListProblems.tooManyRows(limits.rows()), findings(found));
                }
                case FileRow row -> add(row, rules);
                case RowSource.Refused(ImportProblem problem) -> {
                    return new Refused(problem, findings(found));
                }
                case RowSource.End _ -> {
                    return finish(found);
                }
            }
        }
    }

    private void add(FileRow row, RowRules rules) {
        var judged = rules.judge(row);
        switch (judged) {
            case ImportedRow.Accepted taken -> {
                accepted++;
                taken.warnings().forEach(warning -> warned.merge(warning.code().name(), 1, Integer::sum));
            }
            case ImportedRow.Duplicate _ -> duplicates++;
            case ImportedRow.Rejected _ -> rejected++;
        }
        if (!(judged instanceof ImportedRow.Rejected)) {
            notes.note(row);
        }
        batch.add(judged);
        if (batch.size() == BATCH) {
            flush();
        }
    }

    private Result finish(HeaderFinder.Found found) {
        if (rows() == 0) {
            return new Refused(ListProblems.empty(), findings(found));
        }
        flush();
        return new Read(new ImportCounts(rows(), accepted, duplicates, rejected), findings(found));
    }

    private Findings findings(HeaderFinder.Found found) {
        return findings(found.map(), found.headerLine());
    }

    private Findings findings(ColumnMap map, int headerLine) {
        var columns = map.columns(notes);
        return switch (origin) {
            case RowSource.Text _ -> new Findings(List.of(), null, headerLine, columns, warned);
            case RowSource.Workbook(List<String> sheets, String sheet) ->
                new Findings(sheets, sheet, headerLine, columns, warned);
        };
    }

    private void flush() {
        writer.accept(List.copyOf(batch));
        batch.clear();
    }

    private int rows() {
        return accepted + duplicates + rejected;
    }
}
