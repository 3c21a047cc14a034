package dev.applyflow.core.recipient;

import dev.applyflow.core.campaign.ListImport.ImportProblem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What exactly makes a file unfit for a list, where the code alone would leave its owner guessing; with a sentence for people. */
public enum ListFlaw {
    OLD_EXCEL(
            Kind.WRONG_TYPE,
            "This is an old Excel workbook (.xls). Save it as \"Excel workbook (.xlsx)\" or \"CSV UTF-8\" and upload"
                    + " that."),
    PASSWORD(Kind.WRONG_TYPE, "This Excel workbook is protected by a password. Save it without one and upload that."),
    PDF(Kind.WRONG_TYPE, "This is a PDF. Upload the list it was made from, as an Excel workbook (.xlsx) or CSV."),
    WEB_PAGE(
            Kind.WRONG_TYPE,
            "This is a web page, though its name may say otherwise. Open it in your spreadsheet program and save it as"
                    + " an Excel workbook (.xlsx)."),
    BINARY_WORKBOOK(
            Kind.WRONG_TYPE,
            "This is a binary Excel workbook (.xlsb). Save it as \"Excel workbook (.xlsx)\" and upload that."),
    OPEN_DOCUMENT(
            Kind.WRONG_TYPE,
            "This is an OpenDocument spreadsheet (.ods). Save it as \"Excel workbook (.xlsx)\" or CSV and upload"
                    + " that."),
    NUMBERS(
            Kind.WRONG_TYPE,
            "This is a Numbers spreadsheet. In Numbers choose File, Export To, Excel, and upload that."),
    OTHER_DOCUMENT(
            Kind.WRONG_TYPE,
            "This is a text or a presentation. Copy the list into a spreadsheet, save it as an Excel workbook (.xlsx),"
                    + " and upload that."),
    ARCHIVE(Kind.WRONG_TYPE, "This is a zip archive. Unpack it and upload the list that is in it."),
    NO_LIST(Kind.WRONG_TYPE, "This is not a list. Upload an Excel workbook (.xlsx) or a CSV file."),

    /** Which sheet. */
    SHEET_WITHOUT_ADDRESSES(
            Kind.NO_ADDRESS_COLUMN,
            "No column of the sheet \"%s\" holds e-mail addresses. Choose another sheet, or say which column does."),

    /** How many MB it may have. */
    FILE(Kind.TOO_LARGE, "The file is larger than %s MB. Split the list, or remove sheets and pictures."),
    /** In which line, and how many there may be. */
    COLUMNS(Kind.TOO_LARGE, "Line %s has more than %s columns. Remove those that you do not need."),
    CELLS(Kind.TOO_LARGE, "The workbook holds far more cells or formulas than a list has." + ListFlaw.COPY),
    /** How many there may be. */
    TEXTS(Kind.TOO_LARGE, "The workbook holds more than %s different texts." + ListFlaw.COPY),
    ROW(Kind.TOO_LARGE, "The workbook holds a row without end." + ListFlaw.COPY),
    CELL(Kind.TOO_LARGE, "The workbook holds a cell without end." + ListFlaw.COPY),
    TEXT(Kind.TOO_LARGE, "The workbook holds far more text than a list has." + ListFlaw.COPY),
    DATA(Kind.TOO_LARGE, "The workbook holds far more data than a list has." + ListFlaw.COPY),
    /** How many there may be. */
    PARTS(Kind.TOO_LARGE, "The workbook holds more than %s parts." + ListFlaw.COPY),

    WORKBOOK(Kind.UNREADABLE, "The workbook is damaged." + ListFlaw.COPY),
    ROW_ORDER(
            Kind.UNREADABLE,
            "The rows of the file are out of order. Open it in your spreadsheet program, save it anew and upload"
                    + " that."),
    /** In which line it opens. */
    QUOTATION(Kind.UNREADABLE, "A quotation mark that opens in line %s is never closed." + ListFlaw.SAVE),
    ENDLESS_ROW(
            Kind.UNREADABLE,
            "The file has a row that does not end; perhaps a closing quotation mark is missing." + ListFlaw.SAVE),
    NUL(Kind.UNREADABLE, "The file holds characters that no text has (NUL)." + ListFlaw.SAVE),
    GONE(Kind.UNREADABLE, "The uploaded file is no longer there. Upload the list again.");

    private enum Kind {
        WRONG_TYPE,
        NO_ADDRESS_COLUMN,
        TOO_LARGE,
        UNREADABLE
    }

    private static final String COPY =
            " Open it in your spreadsheet program, copy the list into a new workbook and upload that.";
    private static final String SAVE =
            " Open the file in your spreadsheet program, save it as an Excel workbook (.xlsx), and upload that.";

    private final Kind kind;
    private final String sentence;

    ListFlaw(Kind kind, String sentence) {
        this.kind = kind;
        this.sentence = sentence;
    }

    /** Stable, for programs. */
    public String reason() {
        return dashed(this);
    }

    /** @param values what the sentence names, in its order */
    public ImportProblem problem(Object... values) {
        return new ImportProblem(
                "list-" + dashed(kind),
                reason(),
                List.copyOf(Arrays.stream(values).map(Object::toString).toList()),
                String.format(Locale.ROOT, sentence, values));
    }

    private static String dashed(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
