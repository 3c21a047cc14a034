package dev.applyflow.core.sending;

import org.jspecify.annotations.Nullable;

/**
 * Why a mail did not leave.
 *
 * @param trouble what exactly; null for one of which only the sentence was kept
 * @param detail for people; holds no secrets, at most {@value #MAX_DETAIL} characters
 */
public record MailError(Code code, @Nullable Trouble trouble, String detail) {
    public static final int MAX_DETAIL = 500;

    /** Why a mail is {@code SKIPPED}. */
    public static final MailError CANCELLED = of(Code.CANCELLED, Reason.CANCELLED.with());

    public MailError {
        detail = detail.length() <= MAX_DETAIL ? detail : detail.substring(0, MAX_DETAIL);
    }

    public MailError(Code code, String detail) {
        this(code, null, detail);
    }

    public static MailError of(Code code, Trouble trouble) {
        return new MailError(code, trouble, trouble.sentence());
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
