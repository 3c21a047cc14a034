package dev.applyflow.core.sending;

import dev.applyflow.core.account.EmailAddress;
import dev.applyflow.core.account.Mailbox;
import dev.applyflow.core.account.Mailboxes;

/** Marks the connection for reconnecting as soon as one of its calls is answered that the permission has ended. */
public final class PermissionWatch implements MailTransport {
    private final MailTransport transport;
    private final Mailbox connected;
    private final Mailboxes mailboxes;

    public PermissionWatch(MailTransport transport, Mailbox connected, Mailboxes mailboxes) {
        this.transport = transport;
        this.connected = connected;
        this.mailboxes = mailboxes;
    }

    @Override
    public EmailAddress address() {
        return transport.address();
    }

    @Override
    public Prepared prepare(OutgoingMail mail) {
        return noticing(transport.prepare(mail));
    }

    @Override
    public SendResult send(Draft draft) {
        return noticing(transport.send(draft));
    }

    @Override
    public Lookup find(Draft draft) {
        return noticing(transport.find(draft));
    }

    @Override
    public Removal discard(Draft draft) {
        return noticing(transport.discard(draft));
    }

    @Override
    public Removal removeDraftsOf(MailMark mark, EmailAddress to) {
        return noticing(transport.removeDraftsOf(mark, to));
    }

    private <A> A noticing(A answer) {
        if (answer instanceof TransportFailure.ReconnectNeeded) {
            mailboxes.requireReconnect(connected.user(), connected.connection());
        }
        return answer;
    }
}
