package dev.applyflow.web;

import java.util.List;

/**
 * What went wrong with one request (RFC 9457).
 *
 * @param detail one sentence about this occurrence, fit to be shown
 * @param errors the fields that are to blame, where some are
 */
public record Problem(ProblemCode code, String detail, List<FieldError> errors) {
    static final String MEDIA_TYPE = "application/problem+json";
    private static final String TYPES = "https://applyflow.dev/problems/";

    public Problem {
        errors = List.copyOf(errors);
    }

    public Problem(ProblemCode code, String detail, FieldError... errors) {
        this(code, detail, List.of(errors));
    }

    Document document() {
        return new Document(TYPES + code.code(), code.title(), code.status(), code.code(), detail, errors);
    }

    /** The members in the order in which people read them. */
    record Document(String type, String title, int status, String code, String detail, List<FieldError> errors) {}
}
