package dev.applyflow.local.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.core.account.EmailAddress;
import dev.applyflow.core.account.Mailbox;
import dev.applyflow.core.account.Mailboxes;
import dev.applyflow.core.account.TokenSealer;
import dev.applyflow.core.sending.MailTransports;
import dev.applyflow.core.testing.FakeTokenSealer;
import dev.applyflow.core.testing.InMemoryStore;
import dev.applyflow.core.testing.MailTransportsContract;
import dev.applyflow.local.standin.GoogleStandIn;
import dev.applyflow.local.standin.StandIns;
import org.junit.jupiter.api.Test;

/** Users of its own, since it withdraws permissions. */
class GmailTransportsTest extends MailTransportsContract {
    private final GoogleStandIn google = StandIns.google();
    private final Mailboxes mailboxes = new InMemoryStore().mailboxes();
    private final TokenSealer sealer = new FakeTokenSealer();
    private final MailTransports transports = Gmails.transports(google, mailboxes, sealer);

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
        return EmailAddress.of(google.users().get(1));
    }

    @Override
    protected EmailAddress otherAddress() {
        return EmailAddress.of(google.users().get(0));
    }

    @Override
    protected String permission(EmailAddress address) {
        return Gmails.refreshToken(google, address);
    }

    @Override
    protected void withdrawPermission(EmailAddress address) {
        google.control().revoke(address.value());
    }

    @Test
    void a_token_that_cannot_be_opened_asks_for_a_new_connection() {
        var connected = Gmails.connect(mailboxes, new FakeTokenSealer(), google, address());

        assertThat(transports.open(connected)).isEmpty();

        assertThat(mailboxes.find(connected)).map(Mailbox::state).contains(Mailbox.State.RECONNECT);
    }
}
