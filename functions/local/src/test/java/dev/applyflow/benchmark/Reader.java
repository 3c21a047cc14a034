package dev.applyflow.benchmark;

import dev.applyflow.core.recipient.FileRow;
import dev.applyflow.core.recipient.RowSource;
import dev.applyflow.function.parse.FileLimits;
import dev.applyflow.function.parse.UploadedList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** The ways to read a list, from the bare library to the whole import; each looks at every cell. */
public enum Reader {
    /** What commons-csv needs at least. */
    COMMONS_CSV(true) {
        @Override
        int read(byte[] file) throws IOException {
            int rows = 0;
            var text = new InputStreamReader(new ByteArrayInputStream(file), StandardCharsets.UTF_8);
            try (var parser = CSVParser.parse(text, CSVFormat.DEFAULT)) {
                for (var row : parser) {
                    row.forEach(Reader::look);
                    rows++;
                }
            }
            return rows;
        }
    },
    /** Charset, dialect, guards and cleaned cells besides. */
    ROWS_OF_CSV(true) {
        @Override
        int read(byte[] file) throws IOException {
            return rows(file);
        }
    },
    /** Columns, rules, duplicates and warnings besides: all but the database. */
    IMPORT_OF_CSV(true) {
        @Override
        int read(byte[] file) {
            return WholeImport.of(file);
        }
    },
    /** What fastexcel needs at least. */
    FASTEXCEL(false) {
        @Override
        int read(byte[] file) throws IOException {
            try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                    var rows = workbook.getFirstSheet().openStream()) {
                return (int) rows.peek(row -> row.forEach(cell -> look(cell.getText())))
                        .count();
            }
        }
    },
    /** Guards against hostile workbooks and cleaned cells besides. */
    ROWS_OF_XLSX(false) {
        @Override
        int read(byte[] file) throws IOException {
            return rows(file);
        }
    },
    IMPORT_OF_XLSX(false) {
        @Override
        int read(byte[] file) {
            return WholeImport.of(file);
        }
    },
    /** Apache POI as most programs use it: the workbook as a tree. */
    POI(false) {
        @Override
        int read(byte[] file) throws IOException {
            int rows = 0;
            var text = new DataFormatter();
            try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
                for (var row : workbook.getSheetAt(0)) {
                    row.forEach(cell -> look(text.formatCellValue(cell)));
                    rows++;
                }
            }
            return rows;
        }
    };

    /** Written, so that no cell is left out because nobody wants it; never read. */
    @SuppressWarnings("UnusedVariable")
    private static int seen;

    private final boolean csv;

    Reader(boolean csv) {
        this.csv = csv;
    }

    /** @return how many rows it found, the header included where it knows of none */
    abstract int read(byte[] file) throws IOException;

    byte[] sample(int rows) {
        return csv ? SampleFile.csv(rows) : SampleFile.xlsx(rows);
    }

    String extension() {
        return csv ? "csv" : "xlsx";
    }

    private static void look(String cell) {
        seen += cell.length();
    }

    private static int rows(byte[] file) throws IOException {
        int rows = 0;
        try (var source = new UploadedList(FileLimits.DEFAULT).open(new ByteArrayInputStream(file), null)) {
            for (var read = source.next(); !(read instanceof RowSource.End); read = source.next()) {
                ((FileRow) read).cells().forEach(Reader::look);
                rows++;
            }
        }
        return rows;
    }
}
