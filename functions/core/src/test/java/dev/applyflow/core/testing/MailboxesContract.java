package dev.applyflow.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.core.account.ConnectionId;
import dev.applyflow.core.account.EmailAddress;
import dev.applyflow.core.account.Mailbox;
import dev.applyflow.core.account.SealedToken;
import dev.applyflow.core.account.UserId;
import dev.applyflow.core.sending.Hold;
import dev.applyflow.core.sending.RateLimits;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of connected mailboxes keeps to. */
public abstract class MailboxesContract {
    private static final Instant NOON = Scene.NOON;

    protected abstract Stores stores();

    @Test
    void a_mailbox_reads_as_it_was_connected() {
        Mailbox mailbox = mailbox(Scene.user());

        stores().mailboxes().connect(mailbox, NOON);

        assertThat(stores().mailboxes().find(mailbox.user())).contains(mailbox);
        assertThat(stores().mailboxes().find(Scene.user())).isEmpty();
    }

    @Test
    void connecting_replaces_what_was_connected() {
        UserId user = Scene.user();
        stores().mailboxes().connect(mailbox(user), NOON);
        Mailbox other = mailbox(user);

        stores().mailboxes().connect(other, NOON);

        assertThat(stores().mailboxes().find(user)).contains(other);
    }

    @Test
    void connecting_wakes_the_sender_and_ends_its_hold() {
        UserId user = Scene.user();
        stores().rateLimits().wake(user, NOON, false);
        stores().rateLimits().hold(limits(user), Hold.RECONNECT);

        stores().mailboxes().connect(mailbox(user), NOON.plusSeconds(5));

        assertThat(limits(user).hold()).isNull();
        assertThat(limits(user).nextSendAt()).isEqualTo(NOON.plusSeconds(5));
        assertThat(limits(user).wake()).isEqualTo(2);
    }

    @Test
    void a_mailbox_that_needs_the_user_says_so_and_keeps_everything_else() {
        Mailbox mailbox = mailbox(Scene.user());
        stores().mailboxes().connect(mailbox, NOON);

        assertThat(stores().mailboxes().requireReconnect(mailbox.user(), mailbox.connection()))
                .isTrue();

        assertThat(stores().mailboxes().find(mailbox.user()))
                .get()
                .usingRecursiveComparison()
                .ignoringFields("state")
                .isEqualTo(mailbox);
        assertThat(stores().mailboxes().find(mailbox.user()).orElseThrow().state())
                .isEqualTo(Mailbox.State.RECONNECT);
    }

    @Test
    void a_late_answer_about_an_older_connection_does_not_touch_the_new_one() {
        Mailbox old = mailbox(Scene.user());
        stores().mailboxes().connect(old, NOON);
        Mailbox renewed = mailbox(old.user());
        stores().mailboxes().connect(renewed, NOON);

        assertThat(stores().mailboxes().requireReconnect(old.user(), old.connection()))
                .isFalse();
        assertThat(stores().mailboxes().find(old.user())).contains(renewed);
    }

    @Test
    void a_mailbox_that_is_not_connected_makes_no_ghost() {
        UserId user = Scene.user();

        assertThat(stores().mailboxes().requireReconnect(user, new ConnectionId(UUID.randomUUID())))
                .isFalse();
        assertThat(stores().mailboxes().find(user)).isEmpty();
    }

    @Test
    void a_disconnected_mailbox_is_forgotten_and_may_be_forgotten_again() {
        Mailbox mailbox = mailbox(Scene.user());
        stores().mailboxes().connect(mailbox, NOON);

        stores().mailboxes().disconnect(mailbox.user());
        stores().mailboxes().disconnect(mailbox.user());

        assertThat(stores().mailboxes().find(mailbox.user())).isEmpty();
    }

    private RateLimits limits(UserId user) {
        return stores().rateLimits().find(user).orElseThrow();
    }

    private static Mailbox mailbox(UserId user) {
        return new Mailbox(
                user,
                EmailAddress.of("me@example.org"),
                new ConnectionId(UUID.randomUUID()),
                new SealedToken(new byte[] {0, -1, 2, 127, -128}),
                Set.of("scope/compose", "openid"),
                Mailbox.State.CONNECTED,
                NOON);
    }
}
