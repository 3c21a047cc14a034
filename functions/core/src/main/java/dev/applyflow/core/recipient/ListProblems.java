package dev.applyflow.core.recipient;

import dev.applyflow.core.campaign.ListImport.ImportProblem;

/** Why a list is refused as a whole: a stable code for programs, a sentence and a next step for people. */
public final class ListProblems {
    private ListProblems() {}

    /** @param advice what the file is, and how to get a list from it */
    public static ImportProblem wrongType(String advice) {
        return new ImportProblem("list-wrong-type", advice);
    }

    public static ImportProblem fileTooLarge(long maxBytes) {
        return tooLarge("The file is larger than " + maxBytes / (1024 * 1024)
                + " MB. Split the list, or remove sheets and pictures.");
    }

    /** @param detail what there is too much of, and what to do */
    public static ImportProblem tooLarge(String detail) {
        return new ImportProblem("list-too-large", detail);
    }

    public static ImportProblem tooManyColumns(int line, int max) {
        return tooLarge("Line " + line + " has more than " + max + " columns. Remove those that you do not need.");
    }

    public static ImportProblem tooManyRows(int max) {
        return new ImportProblem(
                "list-too-many-rows",
                "The list has more than " + max + " rows. Split it and make a campaign of each part.");
    }

    public static ImportProblem empty() {
        return new ImportProblem(
                "list-empty", "The list has no rows. Add one row for each company and upload it again.");
    }

    public static ImportProblem noAddressColumn() {
        return new ImportProblem(
                "list-no-address-column",
                "No column of the list holds e-mail addresses. Name one \"Email\" and upload the list again.");
    }

    public static ImportProblem noSuchSheet(String sheet) {
        return new ImportProblem(
                "list-no-such-sheet", "The workbook has no visible sheet \"" + sheet + "\". Choose another one.");
    }

    public static ImportProblem noSuchHeaderLine(int line, int sample) {
        return new ImportProblem(
                "list-no-such-header-line",
                "Line " + line + " is not among the first " + sample
                        + " that hold anything. Choose the line of the headers anew.");
    }

    /** @param detail what is broken and where, and what to do */
    public static ImportProblem unreadable(String detail) {
        return new ImportProblem("list-unreadable", detail);
    }

    public static ImportProblem missing() {
        return unreadable("The uploaded file is no longer there. Upload the list again.");
    }
}
