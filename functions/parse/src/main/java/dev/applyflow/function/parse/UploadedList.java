package dev.applyflow.function.parse;

import dev.applyflow.core.recipient.ListFlaw;
import dev.applyflow.core.recipient.ListFormat;
import dev.applyflow.core.recipient.ListProblems;
import dev.applyflow.core.recipient.RowSource;
import dev.applyflow.function.parse.csv.CsvRows;
import dev.applyflow.function.parse.xlsx.XlsxRows;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * CSV and Excel workbooks, told apart by content. The file is fetched whole first, it is at most 10 MB by default: whatever goes wrong
 * before is the transport's fault and worth another try, whatever goes wrong afterwards is the file's.
 */
public final class UploadedList implements ListFormat {
    private final FileLimits limits;

    public UploadedList(FileLimits limits) {
        this.limits = limits;
    }

    @Override
    public RowSource open(InputStream content, @Nullable String sheet) throws IOException {
        byte[] file = content.readNBytes(limits.bytes() + 1);
        if (file.length > limits.bytes()) {
            return RowSource.refusing(ListProblems.fileTooLarge(limits.bytes()));
        }
        return switch (FileKind.of(file)) {
            case ZIP -> XlsxRows.of(file, sheet, limits.inflatedBytes());
            case TEXT -> CsvRows.of(file);
            case EMPTY -> RowSource.refusing(ListProblems.empty());
            case OLD_EXCEL -> RowSource.refusing(ListFlaw.OLD_EXCEL.problem());
            case ENCRYPTED -> RowSource.refusing(ListFlaw.PASSWORD.problem());
            case PDF -> RowSource.refusing(ListFlaw.PDF.problem());
            case WEB_PAGE -> RowSource.refusing(ListFlaw.WEB_PAGE.problem());
            case OTHER -> RowSource.refusing(ListFlaw.NO_LIST.problem());
        };
    }
}
