package dev.applyflow.core.sending;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The mail of one row as it was read.
 *
 * @param readyAt when a {@code PENDING} mail may be tried, in sending time; null otherwise
 * @param attempt how often it was claimed since it was imported, or since the user last asked for it again
 * @param askedAgain whether the user has asked for it again: attempts that are no longer counted may have left drafts behind
 * @param claim set exactly while {@code SENDING}
 * @param draft set when it lies prepared in a mailbox
 * @param error why it failed, is uncertain, was skipped, or why its last attempt did not succeed; null if nothing went wrong
 * @param messageId the mailbox's name of the sent mail; null also where the answer to the send was lost
 */
public record Mail(
        MailKey key,
        MailStatus status,
        @Nullable Instant readyAt,
        int attempt,
        boolean askedAgain,
        @Nullable Claim claim,
        @Nullable Draft draft,
        @Nullable MailError error,
        @Nullable String messageId,
        @Nullable String threadId,
        @Nullable Instant sentAt,
        Instant createdAt) {

    public Mail {
        if ((status == MailStatus.SENDING) != (claim != null)) {
            throw new IllegalArgumentException("a mail is claimed exactly while it is being sent");
        }
        if ((status == MailStatus.PENDING) != (readyAt != null)) {
            throw new IllegalArgumentException("exactly a pending mail has a time at which it is ready");
        }
    }

    /** A pending mail as it reads once its campaign is cancelled: that is one write, which does not touch the mails. */
    public Mail asSkipped() {
        return new Mail(
                key,
                MailStatus.SKIPPED,
                null,
                attempt,
                askedAgain,
                null,
                draft,
                MailError.CANCELLED,
                messageId,
                threadId,
                sentAt,
                createdAt);
    }

    public static Mail pending(MailKey key, Instant now) {
        return new Mail(key, MailStatus.PENDING, now, 0, false, null, null, null, null, null, null, now);
    }
}
