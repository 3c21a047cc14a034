package dev.applyflow.function.parse.xlsx;

import dev.applyflow.core.recipient.FileRow;
import dev.applyflow.core.recipient.ListProblems;
import dev.applyflow.core.recipient.RowSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** The rows of one of an Excel workbook's visible sheets; rows that are hidden or filtered out count too, and are told. */
public final class XlsxRows implements RowSource {
    /** The names of more would not fit an item; nobody chooses among as many. */
    private static final int MAX_SHEETS = 100;

    /** In characters; Excel's own have 31 at most. */
    private static final int LONGEST_NAME = 255;

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final Origin origin;
    /** fastexcel numbers rows that do not say their number from 0. */
    private int missing;

    private XlsxRows(ReadableWorkbook workbook, Sheet sheet, Origin origin) throws IOException {
        this.workbook = workbook;
        this.origin = origin;
        this.stream = sheet.openStream();
        this.rows = stream.iterator();
    }

    /**
     * @param file all of the file, which is refused by the source where it is no list
     * @param sheet by name; null: the first that holds anything
     * @param maxInflated bytes, of all parts together
     */
    public static RowSource of(byte[] file, @Nullable String sheet, long maxInflated) {
        try {
            WorkbookCheck.check(file, maxInflated);
            return open(file, sheet);
        } catch (Refusal refusal) {
            return RowSource.refusing(refusal.problem());
        } catch (IOException | RuntimeException broken) {
            // The file lies in memory, so whatever a library trips over is the file's fault.
            return RowSource.refusing(Refusal.broken().problem());
        }
    }

    @Override
    public Read next() {
        try {
            return rows.hasNext() ? row(rows.next()) : new End();
        } catch (RuntimeException broken) {
            return new Refused(Refusal.broken().problem());
        }
    }

    @Override
    public Origin origin() {
        return origin;
    }

    @Override
    public void close() {
        try (workbook) {
            stream.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException("the file lies in memory", impossible);
        }
    }

    private FileRow row(Row row) {
        if (row.getRowNum() == 0) {
            missing = 1;
        }
        var cells = new ArrayList<String>(row.getCellCount());
        row.forEach(cell -> cells.add(CellValue.text(cell)));
        return new FileRow(row.getRowNum() + missing, cells, row.isHidden());
    }

    private static RowSource open(byte[] file, @Nullable String wanted) throws IOException {
        var workbook = workbook(file);
        try {
            var visible = workbook.getSheets()
                    .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .limit(MAX_SHEETS)
                    .toList();
            var names = visible.stream().map(Sheet::getName).toList();
            if (names.stream().anyMatch(name -> name.length() > LONGEST_NAME)) {
                throw Refusal.broken();
            }
            var chosen = wanted == null
                    ? firstThatHoldsAnything(visible)
                    : visible.stream()
                            .filter(sheet -> sheet.getName().equals(wanted))
                            .findFirst();
            if (chosen.isPresent()) {
                return new XlsxRows(
                        workbook, chosen.get(), new Workbook(names, chosen.get().getName()));
            }
            workbook.close();
            return wanted == null
                    ? RowSource.refusing(ListProblems.empty())
                    : RowSource.refusing(ListProblems.noSuchSheet(wanted), new Workbook(names, wanted));
        } catch (IOException | RuntimeException broken) {
            workbook.close();
            throw broken;
        }
    }

    private static Optional<Sheet> firstThatHoldsAnything(List<Sheet> sheets) throws IOException {
        for (var sheet : sheets) {
            if (holdsAnything(sheet)) {
                return Optional.of(sheet);
            }
        }
        return Optional.empty();
    }

    private static boolean holdsAnything(Sheet sheet) throws IOException {
        try (var rows = sheet.openStream()) {
            return rows.flatMap(Row::stream)
                    .anyMatch(cell -> !CellValue.text(cell).isBlank());
        }
    }

    /** Formats tell dates from numbers; a workbook without styles has none and is read without. */
    private static ReadableWorkbook workbook(byte[] file) throws IOException {
        try {
            return new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true));
        } catch (RuntimeException withoutStyles) {
            return new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(false, true));
        }
    }
}
