package dev.applyflow.web;

import java.util.Locale;

/** What can go wrong. The code is stable, for programs; the title is the same for each problem of its kind. */
public enum ProblemCode {
    BAD_REQUEST(400, "The request cannot be read"),
    NOT_JSON(400, "The body is not a JSON object"),
    INVALID_FIELD(400, "A field is not valid"),
    LIST_WRONG_TYPE(400, "The list is of a kind that cannot be read"),
    LIST_TOO_LARGE(400, "The list is too large"),
    RESUME_NOT_PDF(400, "The résumé is not a PDF"),
    RESUME_TOO_LARGE(400, "The résumé is too large"),
    UNKNOWN_PLACEHOLDER(400, "The list has no such column"),
    START_IN_PAST(400, "The start is in the past"),
    UNAUTHENTICATED(401, "Not logged in"),
    WRONG_CREDENTIALS(401, "Unknown account or wrong password"),
    FORBIDDEN_ORIGIN(403, "The request comes from another site"),
    REGISTRATION_CLOSED(403, "No further accounts are taken"),
    NOT_FOUND(404, "Not found"),
    METHOD_NOT_ALLOWED(405, "Method not allowed"),
    EMAIL_TAKEN(409, "The address has an account"),
    CONFLICT(409, "Changed meanwhile"),
    WRONG_STATE(409, "Not possible in this state"),
    MAILBOX_MISSING(409, "No mailbox is connected"),
    MAILBOX_NEEDS_RECONNECT(409, "The mailbox has to be connected again"),
    RESUME_MISSING(409, "There is no résumé"),
    LIST_MISSING(409, "There is no list"),
    LIST_PENDING(409, "A new list is being read"),
    LIST_FAILED(409, "The list could not be read"),
    NO_RECIPIENTS(409, "The list has no row to mail"),
    TEMPLATE_MISSING(409, "There is no template"),
    UPLOAD_MISSING(409, "The file has not been uploaded"),
    BODY_TOO_LARGE(413, "The body is too large"),
    URI_TOO_LONG(414, "The address is too long"),
    TOO_MANY_ATTEMPTS(429, "Too many attempts"),
    TEST_MAIL_LIMIT(429, "No more test mails today"),
    HEADERS_TOO_LARGE(431, "The headers are too large"),
    INTERNAL(500, "Something went wrong"),
    MAILBOX_CONNECT_FAILED(502, "The mailbox could not be connected"),
    TEST_MAIL_FAILED(502, "The test mail could not be sent");

    private final int status;
    private final String title;

    ProblemCode(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
