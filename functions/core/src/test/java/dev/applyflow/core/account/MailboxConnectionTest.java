package dev.applyflow.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.core.Clocks;
import dev.applyflow.core.account.ConnectMailbox.Outcome;
import dev.applyflow.core.account.MailboxProvider.Reason;
import dev.applyflow.core.account.MailboxProvider.Refused;
import dev.applyflow.core.sending.RateLimits;
import dev.applyflow.core.testing.FakeMailboxProvider;
import dev.applyflow.core.testing.FakeTokenSealer;
import dev.applyflow.core.testing.InMemoryPendingConnections;
import dev.applyflow.core.testing.InMemoryStore;
import dev.applyflow.core.testing.SettableClock;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MailboxConnectionTest {
    private static final EmailAddress JANE = EmailAddress.of("jane@gmail.com");

    private final UserId jane = new UserId(UUID.randomUUID());
    private final UserId john = new UserId(UUID.randomUUID());
    private final SettableClock real = new SettableClock(Instant.parse("2026-03-02T08:30:00Z"));
    private final SettableClock sending = new SettableClock(Instant.parse("2026-04-01T00:00:00Z"));
    private final InMemoryStore store = new InMemoryStore();
    private final FakeTokenSealer sealer = new FakeTokenSealer();
    private final FakeMailboxProvider provider = new FakeMailboxProvider();
    private final ConnectMailbox connect = new ConnectMailbox(
            provider,
            new InMemoryPendingConnections(),
            store.mailboxes(),
            sealer,
            new Clocks(real, sending),
            new SecureRandom());
    private final DisconnectMailbox disconnect = new DisconnectMailbox(store.mailboxes(), sealer, provider);

    @Test
    void a_mailbox_is_connected_with_its_token_sealed_and_its_sender_woken_in_sending_time() {
        assertThat(comeBack(jane, consent(jane))).isEqualTo(Outcome.CONNECTED);

        var mailbox = store.mailboxes().find(jane).orElseThrow();
        assertThat(mailbox.address()).isEqualTo(JANE);
        assertThat(mailbox.connectedAt()).isEqualTo(real.instant());
        assertThat(sealer.open(jane, mailbox.refreshToken())).isEqualTo("refresh-code-1");
        assertThat(store.rateLimits().find(jane)).map(RateLimits::nextSendAt).contains(sending.instant());
    }

    @Test
    void an_answer_is_taken_once_by_its_own_user_within_ten_minutes() {
        var answer = consent(jane);
        assertThat(comeBack(john, answer)).isEqualTo(Outcome.EXPIRED);
        assertThat(comeBack(jane, answer)).isEqualTo(Outcome.CONNECTED);
        assertThat(comeBack(jane, answer)).isEqualTo(Outcome.EXPIRED);

        var late = consent(jane);
        real.advance(Duration.ofMinutes(10));
        assertThat(comeBack(jane, late)).isEqualTo(Outcome.EXPIRED);
    }

    @Test
    void a_code_is_worth_nothing_in_another_connection() {
        var stolen = consent(jane);
        var own = consent(john);

        assertThat(connect.complete(john, own.state(), stolen.code())).isEqualTo(Outcome.EXPIRED);
        assertThat(store.mailboxes().find(john)).isEmpty();
    }

    @Test
    void what_the_provider_refuses_leaves_the_mailbox_as_it_was() {
        provider.connecting()
                .instead(new Refused(Reason.PERMISSION_MISSING, ""))
                .instead(new Refused(Reason.UNAVAILABLE, ""));

        assertThat(comeBack(jane, consent(jane))).isEqualTo(Outcome.PERMISSION_MISSING);
        assertThat(comeBack(jane, consent(jane))).isEqualTo(Outcome.UNAVAILABLE);
        assertThat(store.mailboxes().find(jane)).isEmpty();
    }

    @Test
    void disconnecting_forgets_the_mailbox_and_gives_the_permission_back() {
        comeBack(jane, consent(jane));
        disconnect.disconnect(jane);
        disconnect.disconnect(jane);

        assertThat(store.mailboxes().find(jane)).isEmpty();
        assertThat(provider.revoked()).containsExactly("refresh-code-1");
    }

    @Test
    void a_token_that_cannot_be_opened_any_more_does_not_keep_a_mailbox_connected() {
        var unreadable = new SealedToken(new byte[] {1, 2, 3});
        var connection = new ConnectionId(UUID.randomUUID());
        store.mailboxes()
                .connect(
                        new Mailbox(
                                jane, JANE, connection, unreadable, Set.of(), Mailbox.State.CONNECTED, real.instant()),
                        sending.instant());
        disconnect.disconnect(jane);

        assertThat(store.mailboxes().find(jane)).isEmpty();
        assertThat(provider.revoked()).isEmpty();
    }

    private FakeMailboxProvider.Answer consent(UserId user) {
        return provider.consent(connect.begin(user), JANE);
    }

    private Outcome comeBack(UserId user, FakeMailboxProvider.Answer answer) {
        return connect.complete(user, answer.state(), answer.code());
    }
}
