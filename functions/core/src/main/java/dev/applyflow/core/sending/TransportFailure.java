package dev.applyflow.core.sending;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The call has definitely not sent anything. Each may be made of the mailbox's own words. */
public sealed interface TransportFailure
        extends MailTransport.Prepared, MailTransport.SendResult, MailTransport.Lookup, MailTransport.Removal {
    Trouble trouble();

    default String detail() {
        return trouble().sentence();
    }

    /**
     * A passing problem of the mailbox or the network.
     *
     * @param retryAfter what the mailbox asked for; null if nothing
     */
    record TryLater(@Nullable Duration retryAfter, Trouble trouble) implements TransportFailure {
        public TryLater(@Nullable Duration retryAfter, String words) {
            this(retryAfter, Reason.SAYS.with(words));
        }
    }

    /**
     * The mailbox's own sending limit.
     *
     * @param retryAfter null if it was not named
     */
    record MailboxLimit(@Nullable Duration retryAfter, Trouble trouble) implements TransportFailure {
        public MailboxLimit(@Nullable Duration retryAfter, String words) {
            this(retryAfter, Reason.SAYS.with(words));
        }
    }

    /** The permission has ended or does not suffice: the user must connect the mailbox again. */
    record ReconnectNeeded(Trouble trouble) implements TransportFailure {
        public ReconnectNeeded(String words) {
            this(Reason.SAYS.with(words));
        }
    }

    /** This mail, or its recipient, is refused for good. */
    record MailRefused(Trouble trouble) implements TransportFailure {
        public MailRefused(String words) {
            this(Reason.SAYS.with(words));
        }
    }
}
