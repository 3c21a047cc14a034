package dev.applyflow.core.testing;

import dev.applyflow.core.sending.Claim;
import dev.applyflow.core.sending.Draft;
import dev.applyflow.core.sending.Mail;
import dev.applyflow.core.sending.MailError;
import dev.applyflow.core.sending.MailStatus;
import dev.applyflow.core.sending.Settlement;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The steps of a mail. */
final class MailChanges {
    private MailChanges() {}

    static Mail claimed(Mail of, Claim claim) {
        return new Mail(
                of.key(),
                MailStatus.SENDING,
                null,
                of.attempt() + 1,
                of.askedAgain(),
                claim,
                of.draft(),
                of.error(),
                null,
                null,
                null,
                of.createdAt());
    }

    static Mail drafted(Mail of, Draft draft) {
        return new Mail(
                of.key(),
                of.status(),
                of.readyAt(),
                of.attempt(),
                of.askedAgain(),
                of.claim(),
                draft,
                of.error(),
                null,
                null,
                null,
                of.createdAt());
    }

    static Mail settled(Mail of, Settlement settlement, boolean campaignCancelled) {
        return switch (settlement) {
            case Settlement.Sent(var message, var thread, Instant at) -> sent(of, message, thread, at);
            case Settlement.Failed(MailError error) -> failed(of, error);
            case Settlement.Uncertain(MailError error) -> ended(of, MailStatus.UNCERTAIN, of.draft(), error);
            case Settlement.Returned returned
            when campaignCancelled -> ended(of, MailStatus.SKIPPED, returned.draft(), MailError.CANCELLED);
            case Settlement.Returned(Instant readyAt, var draft, var error) ->
                pending(of, readyAt, of.attempt(), of.askedAgain(), draft, error);
        };
    }

    static Mail sent(Mail of, @Nullable String messageId, @Nullable String threadId, Instant at) {
        return new Mail(
                of.key(),
                MailStatus.SENT,
                null,
                of.attempt(),
                of.askedAgain(),
                null,
                null,
                null,
                messageId,
                threadId,
                at,
                of.createdAt());
    }

    /** Without its draft: a refused mail's draft is removed, and must not be taken for one that was sent. */
    static Mail failed(Mail of, MailError error) {
        return ended(of, MailStatus.FAILED, null, error);
    }

    static Mail skipped(Mail of) {
        return ended(of, MailStatus.SKIPPED, null, MailError.CANCELLED);
    }

    static Mail askedForAgain(Mail of, Instant now) {
        return pending(of, now, 0, true, null, null);
    }

    private static Mail pending(
            Mail of,
            Instant readyAt,
            int attempt,
            boolean askedAgain,
            @Nullable Draft draft,
            @Nullable MailError error) {
        return new Mail(
                of.key(),
                MailStatus.PENDING,
                readyAt,
                attempt,
                askedAgain,
                null,
                draft,
                error,
                null,
                null,
                null,
                of.createdAt());
    }

    private static Mail ended(Mail of, MailStatus status, @Nullable Draft draft, MailError error) {
        return new Mail(
                of.key(),
                status,
                null,
                of.attempt(),
                of.askedAgain(),
                null,
                draft,
                error,
                null,
                null,
                null,
                of.createdAt());
    }
}
