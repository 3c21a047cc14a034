package dev.applyflow.function.auth;

import dev.applyflow.core.account.Mailbox;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The connected mailbox, as the API shows it. */
record MailboxView(
        State state,
        @Nullable String provider,
        @Nullable String address,
        @Nullable Instant connectedAt,
        @Nullable String detail) {
    static final MailboxView NONE = new MailboxView(State.NONE, null, null, null, null);

    enum State {
        NONE,
        CONNECTED,
        RECONNECT
    }

    static MailboxView of(Mailbox mailbox) {
        String address = mailbox.address().value();
        return switch (mailbox.state()) {
            case CONNECTED -> new MailboxView(State.CONNECTED, "google", address, mailbox.connectedAt(), null);
            case RECONNECT ->
                new MailboxView(
                        State.RECONNECT,
                        "google",
                        address,
                        mailbox.connectedAt(),
                        "Google no longer lets ApplyFlow send from this mailbox. Connect it again.");
        };
    }
}
