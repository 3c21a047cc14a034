package dev.applyflow.web;

/**
 * Ends the handling of a request with a problem, from wherever the request turns out not to make sense. Answers of the core are
 * values and do not need it.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public Refusal(Problem problem) {
        super(problem.code().code(), null, false, false);
        this.problem = problem;
    }

    public Refusal(ProblemCode code, String detail, FieldError... errors) {
        this(new Problem(code, detail, errors));
    }

    public Problem problem() {
        return problem;
    }
}
