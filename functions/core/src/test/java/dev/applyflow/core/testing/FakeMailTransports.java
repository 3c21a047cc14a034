package dev.applyflow.core.testing;

import dev.applyflow.core.account.EmailAddress;
import dev.applyflow.core.account.Mailbox;
import dev.applyflow.core.account.Mailboxes;
import dev.applyflow.core.account.UserId;
import dev.applyflow.core.sending.Draft;
import dev.applyflow.core.sending.MailTransport;
import dev.applyflow.core.sending.MailTransports;
import dev.applyflow.core.sending.OutgoingMail;
import dev.applyflow.core.sending.TransportFailure;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Opens a {@link FakeMailbox} for each address that is connected, and marks connections whose permission has ended. */
public final class FakeMailTransports implements MailTransports {
    private final Mailboxes mailboxes;
    private final Map<EmailAddress, FakeMailbox> byAddress = new ConcurrentHashMap<>();

    public FakeMailTransports(Mailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    /** The one mailbox of this address, whoever connects it. */
    public FakeMailbox mailbox(EmailAddress address) {
        return byAddress.computeIfAbsent(address, FakeMailbox::new);
    }

    @Override
    public Optional<MailTransport> open(UserId user) {
        return mailboxes
                .find(user)
                .filter(connected -> connected.state() == Mailbox.State.CONNECTED)
                .map(connected -> new Connection(connected, mailbox(connected.address())));
    }

    private final class Connection implements MailTransport {
        private final Mailbox connected;
        private final FakeMailbox mailbox;

        Connection(Mailbox connected, FakeMailbox mailbox) {
            this.connected = connected;
            this.mailbox = mailbox;
        }

        @Override
        public EmailAddress address() {
            return mailbox.address();
        }

        @Override
        public Prepared prepare(OutgoingMail mail) {
            return noticed(mailbox.prepare(mail));
        }

        @Override
        public SendResult send(Draft draft) {
            return noticed(mailbox.send(draft));
        }

        @Override
        public Lookup find(Draft draft) {
            return noticed(mailbox.find(draft));
        }

        @Override
        public void discard(Draft draft) {
            mailbox.discard(draft);
        }

        private <A> A noticed(A answer) {
            if (answer instanceof TransportFailure.ReconnectNeeded) {
                mailboxes.requireReconnect(connected.user(), connected.connection());
            }
            return answer;
        }
    }
}
