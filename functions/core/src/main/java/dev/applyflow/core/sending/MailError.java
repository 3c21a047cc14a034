package dev.applyflow.core.sending;

/**
 * Why a mail did not leave.
 *
 * @param detail for people: what the mailbox said, or what is missing; holds no secrets, at most {@value #MAX_DETAIL} characters
 */
public record MailError(Code code, String detail) {
    public static final int MAX_DETAIL = 500;

    /** Why a mail is {@code SKIPPED}. */
    public static final MailError CANCELLED =
            new MailError(Code.CANCELLED, "The campaign was cancelled before this mail was sent.");

    public MailError {
        detail = detail.length() <= MAX_DETAIL ? detail : detail.substring(0, MAX_DETAIL);
    }

    public enum Code {
        /** A placeholder has neither value nor fallback. */
        INCOMPLETE,
        /** This account wrote to this address before. */
        ALREADY_CONTACTED,
        /** The row, the template or the résumé is gone. */
        CONTENT_MISSING,
        /** The mailbox refused the recipient or the mail. */
        REFUSED,
        /** A passing problem, tried again. */
        TRANSIENT,
        /** Passing problems, too often. */
        GAVE_UP,
        /** The send began and its outcome cannot be found out. */
        OUTCOME_UNKNOWN,
        /** The campaign was cancelled before the mail left. */
        CANCELLED
    }
}
