package dev.applyflow.core.sending;

import dev.applyflow.core.account.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * A mailbox that sends in two phases. Its calls answer, they do not throw for what a mailbox may say; each call has a deadline of at
 * most 30 s and does not repeat itself.
 */
public interface MailTransport {
    /** The address of the mailbox, which is the sender. */
    EmailAddress address();

    /** Phase 1: lays the mail into the mailbox as a draft. Nothing is sent. */
    Prepared prepare(OutgoingMail mail);

    /** Phase 2: sends the draft. The mailbox removes the draft by doing so. */
    SendResult send(Draft draft);

    /** Is the draft still there? Then it was not sent. */
    Lookup find(Draft draft);

    /** Removes a draft; it may be gone already. */
    Removal discard(Draft draft);

    /**
     * Removes all drafts of a mail, as attempts leave them that died, or lost the answer, before they knew what they had prepared.
     * Drafts without this mark, the user's own among them, are left alone.
     */
    Removal removeDraftsOf(MailMark mark, EmailAddress to);

    sealed interface Prepared permits Drafted, TransportFailure {}

    sealed interface SendResult permits Delivered, DraftMissing, OutcomeUnknown, TransportFailure {}

    sealed interface Lookup permits Present, Gone, TransportFailure {}

    sealed interface Removal permits Removed, TransportFailure {}

    record Drafted(Draft draft) implements Prepared {}

    record Delivered(String messageId, @Nullable String threadId) implements SendResult {}

    /** There is no such draft (any more). */
    record DraftMissing() implements SendResult {}

    /** It may have been sent, or not. */
    record OutcomeUnknown(Trouble trouble) implements SendResult {
        public OutcomeUnknown(String words) {
            this(Reason.SAYS.with(words));
        }
    }

    record Present() implements Lookup {}

    record Gone() implements Lookup {}

    /** It is gone, or none is left. */
    record Removed() implements Removal {}
}
