package dev.applyflow.function.parse.xlsx;

import dev.applyflow.core.campaign.ListImport.ImportProblem;
import dev.applyflow.core.recipient.ListFlaw;
import java.io.IOException;

/** A workbook that is not read. An exception, because it is found deep inside the streams that libraries read. */
final class Refusal extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient ImportProblem problem;

    private Refusal(ImportProblem problem) {
        super(problem.code());
        this.problem = problem;
    }

    /** @param values what its sentence names */
    static Refusal of(ListFlaw flaw, Object... values) {
        return new Refusal(flaw.problem(values));
    }

    static Refusal broken() {
        return of(ListFlaw.WORKBOOK);
    }

    ImportProblem problem() {
        return problem;
    }
}
