package dev.applyflow.core.sending;

import dev.applyflow.core.account.EmailAddress;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail that lies prepared in a mailbox. A draft can be sent once, which is what keeps a mail from being sent twice.
 *
 * @param id the mailbox's name for it
 * @param threadId stays the same when it is sent; null if the mailbox named none
 * @param mailbox the address whose mailbox holds it
 * @param sendStartedAt when a send of it began whose outcome is unknown, in real time; null if there is no such send
 */
public record Draft(
        String id,
        @Nullable String threadId,
        EmailAddress mailbox,
        @Nullable Instant sendStartedAt) {
    public Draft sendStarted(Instant realNow) {
        return new Draft(id, threadId, mailbox, realNow);
    }
}
