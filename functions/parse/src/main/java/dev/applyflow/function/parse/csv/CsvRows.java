package dev.applyflow.function.parse.csv;

import dev.applyflow.core.campaign.ListImport.ImportProblem;
import dev.applyflow.core.recipient.FileRow;
import dev.applyflow.core.recipient.ListFlaw;
import dev.applyflow.core.recipient.RowSource;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The rows of a text with delimiters. Characters, delimiter and quoting are found by themselves. */
public final class CsvRows implements RowSource {
    /** In characters. */
    private static final int SAMPLE = 64 * 1024;

    private final GuardedReader reader;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private boolean declarationAhead;

    private CsvRows(GuardedReader reader, CSVParser parser, boolean declarationAhead) {
        this.reader = reader;
        this.parser = parser;
        this.records = parser.iterator();
        this.declarationAhead = declarationAhead;
    }

    /** @param file all of it, which is refused by the source where it is no list */
    public static RowSource of(byte[] file) {
        String text = DecodedText.of(file);
        if (text.indexOf('\0') >= 0) {
            return RowSource.refusing(ListFlaw.NUL.problem());
        }
        var dialect = Dialect.of(text.substring(0, Math.min(SAMPLE, text.length())));
        var reader = new GuardedReader(Reader.of(text));
        try {
            return new CsvRows(reader, CSVParser.parse(reader, dialect.format()), dialect.declared());
        } catch (IOException malformed) {
            return RowSource.refusing(problem(1, malformed));
        }
    }

    @Override
    public Read next() {
        int line = Math.toIntExact(parser.getCurrentLineNumber()) + 1;
        try {
            if (!records.hasNext()) {
                return new End();
            }
            List<String> cells = Arrays.asList(records.next().values());
            reader.rowEnded();
            return new FileRow(line, withoutDeclaration(cells));
        } catch (UncheckedIOException malformed) {
            return new Refused(problem(line, malformed.getCause()));
        }
    }

    @Override
    public Origin origin() {
        return new Text();
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException("the file lies in memory", impossible);
        }
    }

    private List<String> withoutDeclaration(List<String> cells) {
        if (!declarationAhead) {
            return cells;
        }
        declarationAhead = false;
        return List.of();
    }

    /** The text lies in memory, so whatever cannot be read is the text's fault. */
    private static ImportProblem problem(int line, @Nullable Throwable malformed) {
        return malformed instanceof MalformedText text ? text.flaw().problem() : ListFlaw.QUOTATION.problem(line);
    }
}
