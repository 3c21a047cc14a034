package dev.applyflow.function.parse.xlsx;

import dev.applyflow.core.recipient.FileRow;
import dev.applyflow.core.recipient.RowSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** The rows of an Excel workbook's first sheet that is visible and holds anything; rows that are hidden or filtered out count too. */
public final class XlsxRows implements RowSource {
    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    /** fastexcel numbers rows that do not say their number from 0. */
    private int missing;

    private XlsxRows(ReadableWorkbook workbook, Sheet sheet) throws IOException {
        this.workbook = workbook;
        this.stream = sheet.openStream();
        this.rows = stream.iterator();
    }

    /** @param file all of the file, which is refused by the source where it is no list */
    public static RowSource of(byte[] file) {
        try {
            WorkbookCheck.check(file);
            return open(file);
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
    public boolean delimited() {
        return false;
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
        List<String> cells = row.stream().map(CellValue::text).toList();
        return new FileRow(row.getRowNum() + missing, cells);
    }

    private static RowSource open(byte[] file) throws IOException {
        var workbook = workbook(file);
        try {
            var visible = workbook.getSheets()
                    .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .toList();
            for (var sheet : visible) {
                if (holdsAnything(sheet)) {
                    return new XlsxRows(workbook, sheet);
                }
            }
            workbook.close();
            return RowSource.refusing(dev.applyflow.core.recipient.ListProblems.empty());
        } catch (IOException | RuntimeException broken) {
            workbook.close();
            throw broken;
        }
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
