package dev.applyflow.function.parse.xlsx;

import dev.applyflow.core.campaign.ListImport.ImportProblem;
import dev.applyflow.core.recipient.ListProblems;
import java.io.IOException;

/** A workbook that is not read. An exception, because it is found deep inside the streams that libraries read. */
final class Refusal extends IOException {
    private static final long serialVersionUID = 1L;
    private static final String SAVE_ANEW =
            " Open it in your spreadsheet program, copy the list into a new workbook and upload that.";

    private final transient ImportProblem problem;

    private Refusal(ImportProblem problem) {
        super(problem.code());
        this.problem = problem;
    }

    static Refusal wrongType(String advice) {
        return new Refusal(ListProblems.wrongType(advice));
    }

    /** @param what there is too much of */
    static Refusal tooLarge(String what) {
        return new Refusal(ListProblems.tooLarge("The workbook holds " + what + "." + SAVE_ANEW));
    }

    static Refusal broken() {
        return new Refusal(ListProblems.unreadable("The workbook is damaged." + SAVE_ANEW));
    }

    ImportProblem problem() {
        return problem;
    }
}
