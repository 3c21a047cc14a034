package dev.applyflow.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.core.account.PendingConnection;
import dev.applyflow.core.account.PendingConnections;
import dev.applyflow.core.account.UserId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of begun connections keeps to. */
public abstract class PendingConnectionsContract {
    private static final Instant NOW = Instant.parse("2026-03-02T08:30:00Z");

    private final UserId jane = new UserId(UUID.randomUUID());
    private final UserId john = new UserId(UUID.randomUUID());
    private final PendingConnection begun =
            new PendingConnection(UUID.randomUUID().toString(), jane, "verifier", NOW.plusSeconds(600));

    protected abstract PendingConnections pending();

    @Test
    void a_begun_connection_is_taken_once() {
        pending().add(begun);

        assertThat(pending().take(begun.state(), jane, NOW)).contains(begun);
        assertThat(pending().take(begun.state(), jane, NOW)).isEmpty();
    }

    @Test
    void what_nobody_began_cannot_be_taken() {
        assertThat(pending().take(UUID.randomUUID().toString(), jane, NOW)).isEmpty();
    }

    @Test
    void another_user_can_neither_take_it_nor_spoil_it() {
        pending().add(begun);

        assertThat(pending().take(begun.state(), john, NOW)).isEmpty();
        assertThat(pending().take(begun.state(), jane, NOW)).contains(begun);
    }

    @Test
    void it_expires_even_before_it_is_cleaned_up() {
        pending().add(begun);

        assertThat(pending().take(begun.state(), jane, begun.expiresAt())).isEmpty();
        assertThat(pending().take(begun.state(), jane, begun.expiresAt().minusMillis(1)))
                .isPresent();
    }
}
