package dev.applyflow.function.campaigns;

import dev.applyflow.core.template.TemplateProblem;
import dev.applyflow.web.FieldError;
import dev.applyflow.web.Problem;
import dev.applyflow.web.ProblemCode;
import dev.applyflow.web.Response;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What is wrong with a template, as problems and for a preview. */
final class TemplateProblems {
    private static final Set<TemplateProblem.Code> OF_PLACEHOLDERS =
            EnumSet.of(TemplateProblem.Code.UNKNOWN_PLACEHOLDER, TemplateProblem.Code.BROKEN_PLACEHOLDER);

    private TemplateProblems() {}

    static Response refuse(List<TemplateProblem> problems) {
        boolean placeholdersOnly = problems.stream().map(TemplateProblem::code).allMatch(OF_PLACEHOLDERS::contains);
        List<FieldError> errors = problems.stream().map(TemplateProblems::error).toList();
        return Response.problem(new Problem(
                placeholdersOnly ? ProblemCode.UNKNOWN_PLACEHOLDER : ProblemCode.INVALID_FIELD,
                errors.getFirst().detail(),
                errors));
    }

    static FieldError error(TemplateProblem problem) {
        return new FieldError(problem.field(), code(problem), detail(problem), values(problem));
    }

    static FieldError noValue(String field, String placeholder) {
        return new FieldError(
                field,
                "no-value",
                "This row has no value for {{" + placeholder + "}}. Give a fallback: {{" + placeholder + "|…}}.",
                List.of(placeholder));
    }

    private static String code(TemplateProblem problem) {
        return switch (problem.code()) {
            case EMPTY -> "too-short";
            case TOO_LONG -> "too-long";
            case LINE_BREAK -> "line-break";
            case UNKNOWN_PLACEHOLDER -> "unknown-placeholder";
            case BROKEN_PLACEHOLDER -> "broken-placeholder";
        };
    }

    private static List<String> values(TemplateProblem problem) {
        return switch (problem.code()) {
            case EMPTY -> List.of("1");
            case LINE_BREAK -> List.of();
            case TOO_LONG, UNKNOWN_PLACEHOLDER, BROKEN_PLACEHOLDER -> List.of(problem.subject());
        };
    }

    private static String detail(TemplateProblem problem) {
        return switch (problem.code()) {
            case EMPTY -> "This must not be empty.";
            case TOO_LONG -> "This may have " + problem.subject() + " characters at most.";
            case LINE_BREAK -> "This has to stay on one line. Remove line breaks and tabs.";
            case UNKNOWN_PLACEHOLDER ->
                "The list has no column for {{" + problem.subject() + "}}. Correct the name or remove it.";
            case BROKEN_PLACEHOLDER ->
                "“" + problem.subject() + "” is no placeholder. Write it like {{company_name}}, or remove the braces.";
        };
    }
}
