package dev.applyflow.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.core.account.ConnectionId;
import dev.applyflow.core.account.EmailAddress;
import dev.applyflow.core.account.Mailbox;
import dev.applyflow.core.account.Mailboxes;
import dev.applyflow.core.account.TokenSealer;
import dev.applyflow.core.account.UserId;
import dev.applyflow.core.sending.Draft;
import dev.applyflow.core.sending.MailTransport;
import dev.applyflow.core.sending.MailTransports;
import dev.applyflow.core.sending.TransportFailure.ReconnectNeeded;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every opener of mailboxes keeps to. */
public abstract class MailTransportsContract {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final UserId user = new UserId(UUID.randomUUID());

    protected abstract MailTransports transports();

    /** What the transports read and mark. */
    protected abstract Mailboxes mailboxes();

    protected abstract TokenSealer sealer();

    /** Somebody's mailbox. */
    protected abstract EmailAddress address();

    /** Somebody else's. */
    protected abstract EmailAddress otherAddress();

    /** A token that the mailbox will take until the permission is withdrawn. */
    protected abstract String permission(EmailAddress address);

    protected abstract void withdrawPermission(EmailAddress address);

    @Test
    void without_a_mailbox_there_is_nothing_to_open() {
        assertThat(transports().open(user)).isEmpty();
    }

    @Test
    void a_connected_mailbox_is_opened() {
        connect(address());

        assertThat(transports().open(user)).map(MailTransport::address).contains(address());
    }

    @Test
    void another_mailbox_takes_the_place_of_the_first() {
        connect(address());
        transports().open(user);

        connect(otherAddress());

        assertThat(transports().open(user)).map(MailTransport::address).contains(otherAddress());
    }

    @Test
    void a_disconnected_mailbox_is_not_opened_any_more() {
        connect(address());
        transports().open(user);

        mailboxes().disconnect(user);

        assertThat(transports().open(user)).isEmpty();
    }

    @Test
    void a_permission_that_has_ended_is_noticed_by_the_first_call_and_marked() {
        connect(address());
        withdrawPermission(address());

        assertThat(lookedUp()).isInstanceOf(ReconnectNeeded.class);

        assertThat(mailboxes().find(user)).map(Mailbox::state).contains(Mailbox.State.RECONNECT);
        assertThat(transports().open(user)).isEmpty();
    }

    @Test
    void an_old_connection_does_not_mark_the_new_one() {
        connect(address());
        MailTransport old = transports().open(user).orElseThrow();
        withdrawPermission(address());
        connect(otherAddress());

        assertThat(old.find(draft())).isInstanceOf(ReconnectNeeded.class);

        assertThat(mailboxes().find(user)).map(Mailbox::state).contains(Mailbox.State.CONNECTED);
    }

    private MailTransport.Lookup lookedUp() {
        return transports().open(user).orElseThrow().find(draft());
    }

    private Draft draft() {
        return new Draft("no-such-draft", null, address(), null);
    }

    private void connect(EmailAddress address) {
        mailboxes()
                .connect(
                        new Mailbox(
                                user,
                                address,
                                new ConnectionId(UUID.randomUUID()),
                                sealer().seal(user, permission(address)),
                                Set.of("send"),
                                Mailbox.State.CONNECTED,
                                NOW),
                        NOW);
    }
}
