package dev.applyflow.core.recipient;

import dev.applyflow.core.campaign.ListImport.ImportProblem;
import java.util.List;

/** Why a list is refused as a whole: a stable code for programs, a sentence and a next step for people. */
public final class ListProblems {
    private ListProblems() {}

    public static ImportProblem fileTooLarge(long maxBytes) {
        return ListFlaw.FILE.problem(maxBytes / (1024 * 1024));
    }

    public static ImportProblem tooManyRows(int max) {
        return new ImportProblem(
                "list-too-many-rows",
                null,
                List.of(Integer.toString(max)),
                "The list has more than " + max + " rows. Split it and make a campaign of each part.");
    }

    public static ImportProblem empty() {
        return new ImportProblem(
                "list-empty", "The list has no rows. Add one row for each company and upload it again.");
    }

    /** @param origin where the rows come from: perhaps there is another sheet to choose */
    public static ImportProblem noAddressColumn(RowSource.Origin origin) {
        return origin instanceof RowSource.Workbook(List<String> sheets, String sheet) && sheets.size() > 1
                ? ListFlaw.SHEET_WITHOUT_ADDRESSES.problem(sheet)
                : new ImportProblem(
                        "list-no-address-column",
                        "No column of the list holds e-mail addresses. Say which one does, or upload another list.");
    }

    public static ImportProblem noSuchSheet(String sheet) {
        return new ImportProblem(
                "list-no-such-sheet",
                null,
                List.of(sheet),
                "The workbook has no visible sheet \"" + sheet + "\". Choose another one.");
    }

    public static ImportProblem noSuchHeaderLine(int line, int sample) {
        return new ImportProblem(
                "list-no-such-header-line",
                null,
                List.of(Integer.toString(line)),
                "Line " + line + " is not among the first " + sample
                        + " that hold anything. Choose the line of the headers anew.");
    }
}
