package dev.applyflow.core.testing;

import dev.applyflow.core.account.EmailAddress;
import dev.applyflow.core.account.Mailboxes;
import dev.applyflow.core.account.TokenSealer;
import dev.applyflow.core.sending.MailTransports;

class FakeMailTransportsTest extends MailTransportsContract {
    private final Mailboxes mailboxes = new InMemoryStore().mailboxes();
    private final FakeMailTransports transports = new FakeMailTransports(mailboxes);
    private final TokenSealer sealer = new FakeTokenSealer();

    @Override
    protected MailTransports transports() {
        return transports;
    }

    @Override
    protected Mailboxes mailboxes() {
        return mailboxes;
    }

    @Override
    protected TokenSealer sealer() {
        return sealer;
    }

    @Override
    protected EmailAddress address() {
        return EmailAddress.of("seeker@example.com");
    }

    @Override
    protected EmailAddress otherAddress() {
        return EmailAddress.of("other@example.com");
    }

    @Override
    protected String permission(EmailAddress address) {
        return "token";
    }

    @Override
    protected void withdrawPermission(EmailAddress address) {
        transports.mailbox(address).withdrawPermission();
    }
}
