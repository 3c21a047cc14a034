package dev.applyflow.core.testing;

import dev.applyflow.core.account.EmailAddress;
import dev.applyflow.core.account.Mailbox;
import dev.applyflow.core.account.Mailboxes;
import dev.applyflow.core.account.UserId;
import dev.applyflow.core.sending.MailTransport;
import dev.applyflow.core.sending.MailTransports;
import dev.applyflow.core.sending.PermissionWatch;
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
                .map(connected -> new PermissionWatch(mailbox(connected.address()), connected, mailboxes));
    }
}
