package dev.applyflow.core.sending;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The call has definitely not sent anything. {@code detail} is for people and holds no secrets. */
public sealed interface TransportFailure
        extends MailTransport.Prepared, MailTransport.SendResult, MailTransport.Lookup, MailTransport.Removal {
    String detail();

    /**
     * A passing problem of the mailbox or the network.
     *
     * @param retryAfter what the mailbox asked for; null if nothing
     */
    record TryLater(@Nullable Duration retryAfter, String detail) implements TransportFailure {}

    /**
     * The mailbox's own sending limit.
     *
     * @param retryAfter null if it was not named
     */
    record MailboxLimit(@Nullable Duration retryAfter, String detail) implements TransportFailure {}

    /** The permission has ended or does not suffice: the user must connect the mailbox again. */
    record ReconnectNeeded(String detail) implements TransportFailure {}

    /** This mail, or its recipient, is refused for good. */
    record MailRefused(String detail) implements TransportFailure {}
}
