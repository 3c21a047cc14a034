package dev.applyflow.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.core.account.Session;
import dev.applyflow.core.account.SessionId;
import dev.applyflow.core.account.SessionToken;
import dev.applyflow.core.account.Sessions;
import dev.applyflow.core.account.UserId;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of sessions keeps to. */
public abstract class SessionsContract {
    private static final Instant NOW = Instant.parse("2026-03-02T08:30:00Z");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final UserId jane = new UserId(UUID.randomUUID());
    private final UserId john = new UserId(UUID.randomUUID());

    protected abstract Sessions sessions();

    @Test
    void an_open_session_is_found_as_it_was_opened() {
        var session = open(jane, NOW);

        assertThat(sessions().find(session.id(), NOW)).contains(session);
    }

    @Test
    void a_session_that_was_never_opened_is_not_found() {
        assertThat(sessions().find(SessionToken.create(RANDOM).id(), NOW)).isEmpty();
    }

    @Test
    void an_expired_session_is_no_more_even_before_it_is_cleaned_up() {
        var session = open(jane, NOW);
        var end = session.expiresAt();

        assertThat(sessions().find(session.id(), end.minusMillis(1))).isPresent();
        assertThat(sessions().find(session.id(), end)).isEmpty();
        assertThat(sessions().list(jane, end)).isEmpty();
        assertThat(sessions().revoke(jane, session.id(), end)).isFalse();
    }

    @Test
    void a_use_is_noted() {
        var session = open(jane, NOW);
        var later = NOW.plus(Duration.ofMinutes(7));
        sessions().touch(session.id(), later);

        assertThat(sessions().find(session.id(), later)).hasValueSatisfying(found -> {
            assertThat(found.lastUsedAt()).isEqualTo(later);
            assertThat(found.expiresAt()).isEqualTo(session.expiresAt());
        });
    }

    @Test
    void a_use_does_not_bring_a_revoked_session_back() {
        SessionId id = open(jane, NOW).id();
        sessions().revoke(jane, id, NOW);
        sessions().touch(id, NOW);

        assertThat(sessions().find(id, NOW)).isEmpty();
        assertThat(sessions().list(jane, NOW)).isEmpty();
    }

    @Test
    void a_user_sees_only_own_sessions_the_most_recently_used_first() {
        var first = open(jane, NOW);
        var second = open(jane, NOW.plusSeconds(1));
        open(john, NOW);
        assertThat(sessions().list(jane, NOW)).containsExactly(second, first);

        sessions().touch(first.id(), NOW.plusSeconds(2));
        assertThat(sessions().list(jane, NOW)).extracting(Session::id).containsExactly(first.id(), second.id());
    }

    @Test
    void a_user_revokes_own_sessions_one_by_one_and_nobody_elses() {
        var janes = open(jane, NOW);
        var other = open(jane, NOW);

        assertThat(sessions().revoke(john, janes.id(), NOW)).isFalse();
        assertThat(sessions().find(janes.id(), NOW)).isPresent();
        assertThat(sessions().revoke(jane, janes.id(), NOW)).isTrue();
        assertThat(sessions().revoke(jane, janes.id(), NOW)).isFalse();
        assertThat(sessions().find(janes.id(), NOW)).isEmpty();
        assertThat(sessions().find(other.id(), NOW)).isPresent();
    }

    @Test
    void a_user_revokes_all_own_sessions_at_once_and_nobody_elses() {
        for (int i = 0; i < 30; i++) {
            open(jane, NOW);
        }
        var johns = open(john, NOW);
        sessions().revokeAll(jane);

        assertThat(sessions().list(jane, NOW)).isEmpty();
        assertThat(sessions().list(john, NOW)).containsExactly(johns);
    }

    private Session open(UserId user, Instant now) {
        var session = Session.begin(SessionToken.create(RANDOM), user, "Firefox on Linux", now);
        sessions().open(session);
        return session;
    }
}
