package dev.applyflow.core.testing;

import dev.applyflow.core.account.EmailAddress;
import dev.applyflow.core.sending.Draft;
import dev.applyflow.core.sending.MailTransport;
import java.util.List;

class FakeMailboxTest extends MailTransportContract {
    private final FakeMailbox mailbox = new FakeMailbox(EmailAddress.of("seeker@example.com"));

    @Override
    protected MailTransport transport() {
        return mailbox;
    }

    @Override
    protected List<Arrived> arrived(EmailAddress recipient) {
        return mailbox.sent().stream()
                .filter(sent -> sent.mail().to().equals(recipient))
                .map(sent -> Arrived.of(mailbox.address(), sent.mail()))
                .toList();
    }

    @Override
    protected void removeByHand(Draft draft) {
        mailbox.removeDraftByHand(draft.id());
    }
}
