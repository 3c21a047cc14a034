package dev.applyflow.core.sending;

import dev.applyflow.core.Clocks;
import java.time.Duration;
import java.time.Instant;

/** What to make of a mail whose send began and whose answer was lost. */
final class Lost {
    /** A draft that is gone so soon after its send began was sent; later the user may have removed it. */
    static final Duration GONE_MEANS_SENT = Duration.ofMinutes(15);

    private Lost() {}

    static Settlement gone(Draft draft, Clocks clocks) {
        Instant started = draft.sendStartedAt();
        if (started != null && !clocks.realNow().isAfter(started.plus(GONE_MEANS_SENT))) {
            return new Settlement.Sent(null, draft.threadId(), clocks.sendingNow());
        }
        return uncertain(Reason.STOPPED);
    }

    static Settlement inOtherMailbox() {
        return uncertain(Reason.OTHER_MAILBOX);
    }

    /** Nobody is going to answer, and what is deleted must not wait for a mailbox that perhaps never comes back. */
    static Settlement ofDeleted() {
        return uncertain(Reason.DELETED);
    }

    private static Settlement uncertain(Reason reason) {
        return new Settlement.Uncertain(MailError.of(MailError.Code.OUTCOME_UNKNOWN, reason.with()));
    }
}
