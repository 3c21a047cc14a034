package dev.applyflow.core.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Subject and text of the mails of a campaign, with placeholders such as {@code {{company_name}}}, or with a fallback for an
 * empty value, {@code {{recipient_name|Hiring Team}}}. Subject and text are kept as they were written.
 */
public record Template(String subject, String body) {
    public static final int MAX_SUBJECT = 250;
    public static final int MAX_BODY = 20_000;

    /** Line breaks of every kind and control characters, which a mail's header cannot hold. */
    private static final Pattern OFF_THE_LINE = Pattern.compile("[\\p{Cc}\\u2028\\u2029]");

    /** What every list offers; further columns offer their own names. */
    public static final List<String> STANDARD_PLACEHOLDERS =
            List.of("company_name", "recipient_name", "role", "designation", "recipient_email");

    /** What is wrong with the template, given the names it may use; empty if it may be saved. */
    public List<TemplateProblem> check(Set<String> known) {
        var problems = new ArrayList<TemplateProblem>();
        checkLength("subject", subject, MAX_SUBJECT, problems);
        checkLength("body", body, MAX_BODY, problems);
        if (OFF_THE_LINE.matcher(subject).find()) {
            problems.add(new TemplateProblem("subject", TemplateProblem.Code.LINE_BREAK, ""));
        }
        checkText("subject", subject, known, problems);
        checkText("body", body, known, problems);
        return problems;
    }

    /** The mail for one row, or the names of the placeholders that have neither a value nor a fallback. */
    public Rendering render(Map<String, String> values) {
        Filled filled = fill(values);
        var missing = new TreeSet<>(filled.missingInSubject());
        missing.addAll(filled.missingInBody());
        return missing.isEmpty()
                ? new Rendering.Rendered(filled.subject(), filled.body())
                : new Rendering.Incomplete(List.copyOf(missing));
    }

    /** The mail for one row as far as it goes, for a preview. */
    public Filled fill(Map<String, String> values) {
        var missingInSubject = new TreeSet<String>();
        var missingInBody = new TreeSet<String>();
        String filledSubject = PlaceholderText.parse(subject).render(values, missingInSubject);
        String filledBody = PlaceholderText.parse(body).render(values, missingInBody);
        return new Filled(filledSubject.strip(), filledBody, List.copyOf(missingInSubject), List.copyOf(missingInBody));
    }

    /** Subject and text of one row; what has neither value nor fallback is left standing and named. */
    public record Filled(String subject, String body, List<String> missingInSubject, List<String> missingInBody) {}

    private static void checkLength(String field, String text, int max, List<TemplateProblem> problems) {
        if (text.isBlank()) {
            problems.add(new TemplateProblem(field, TemplateProblem.Code.EMPTY, ""));
        } else if (text.length() > max) {
            problems.add(new TemplateProblem(field, TemplateProblem.Code.TOO_LONG, Integer.toString(max)));
        }
    }

    private static void checkText(String field, String text, Set<String> known, List<TemplateProblem> problems) {
        for (var part : PlaceholderText.parse(text).parts()) {
            switch (part) {
                case PlaceholderText.Placeholder placeholder
                when !known.contains(placeholder.name()) ->
                    problems.add(
                            new TemplateProblem(field, TemplateProblem.Code.UNKNOWN_PLACEHOLDER, placeholder.name()));
                case PlaceholderText.Broken broken ->
                    problems.add(new TemplateProblem(field, TemplateProblem.Code.BROKEN_PLACEHOLDER, broken.text()));
                default -> {}
            }
        }
    }
}
