package dev.applyflow.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.core.account.Entry.AddressTaken;
import dev.applyflow.core.account.Entry.Closed;
import dev.applyflow.core.account.Entry.Entered;
import dev.applyflow.core.account.Entry.TooManyAttempts;
import dev.applyflow.core.account.Entry.WrongCredentials;
import dev.applyflow.core.account.Users.Admission;
import dev.applyflow.core.sending.RateLimits;
import dev.applyflow.core.testing.FakePasswordHasher;
import dev.applyflow.core.testing.InMemoryLoginAttempts;
import dev.applyflow.core.testing.InMemorySessions;
import dev.applyflow.core.testing.InMemoryStore;
import dev.applyflow.core.testing.SettableClock;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class EntryTest {
    private static final EmailAddress JANE = EmailAddress.of("jane@example.org");
    private static final Password PASSWORD = new Password("correct horse");
    private static final Password WRONG = new Password("battery staple");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T08:30:00Z"));
    private final SecureRandom random = new SecureRandom();
    private final InMemoryStore store = new InMemoryStore();
    private final InMemorySessions sessions = new InMemorySessions();
    private final FakePasswordHasher hasher = new FakePasswordHasher();
    private final Throttle throttle = new Throttle(new InMemoryLoginAttempts(), clock);
    private final OpenSession openSession = new OpenSession(sessions, clock, random);
    private final Login login = new Login(store.users(), hasher, throttle, openSession);
    private final Authenticate authenticate = new Authenticate(sessions, clock);

    @Test
    void whoever_registers_is_logged_in_and_starts_with_the_default_limits_of_the_place() {
        var entered = (Entered) register(JANE, Admission.FIRST_ONLY);

        assertThat(authenticate.session(entered.token().value()))
                .hasValueSatisfying(session ->
                        assertThat(session.user()).isEqualTo(entered.user().id()));
        assertThat(store.rateLimits().find(entered.user().id()))
                .map(RateLimits::limits)
                .hasValueSatisfying(limits -> assertThat(limits.zone()).isEqualTo(BERLIN));
    }

    @Test
    void a_second_account_needs_another_address_and_an_open_installation() {
        register(JANE, Admission.EVERYBODY);

        assertThat(register(JANE, Admission.EVERYBODY)).isInstanceOf(AddressTaken.class);
        assertThat(register(EmailAddress.of("john@example.org"), Admission.FIRST_ONLY))
                .isInstanceOf(Closed.class);
        assertThat(register(EmailAddress.of("john@example.org"), Admission.EVERYBODY))
                .isInstanceOf(Entered.class);
    }

    @Test
    void the_right_password_opens_a_session_for_thirty_days() {
        register(JANE, Admission.FIRST_ONLY);
        var entered = (Entered) login(EmailAddress.of("JANE@example.org"), PASSWORD);

        clock.advance(Session.LIFETIME.minusSeconds(1));
        assertThat(authenticate.session(entered.token().value())).isPresent();
        clock.advance(Duration.ofSeconds(1));
        assertThat(authenticate.session(entered.token().value())).isEmpty();
    }

    @Test
    void an_unknown_account_looks_like_a_wrong_password_and_costs_as_much_work() {
        register(JANE, Admission.FIRST_ONLY);
        int before = hasher.work();

        assertThat(login(JANE, WRONG)).isInstanceOf(WrongCredentials.class);
        assertThat(hasher.work()).isEqualTo(before + 1);
        assertThat(login(EmailAddress.of("nobody@example.org"), WRONG)).isInstanceOf(WrongCredentials.class);
        assertThat(hasher.work()).isEqualTo(before + 2);
    }

    @Test
    void guessing_at_an_account_ends_after_ten_attempts_even_for_the_right_password_from_elsewhere() {
        register(JANE, Admission.FIRST_ONLY);
        for (int i = 0; i < 10; i++) {
            assertThat(login(JANE, WRONG)).isInstanceOf(WrongCredentials.class);
        }

        assertThat(login.login(JANE, PASSWORD, new Visitor("198.51.100.9", "")))
                .isEqualTo(new TooManyAttempts(Duration.ofMinutes(15)));
        clock.advance(Duration.ofMinutes(15));
        assertThat(login(JANE, PASSWORD)).isInstanceOf(Entered.class);
    }

    @Test
    void whoever_gets_in_has_all_attempts_again() {
        register(JANE, Admission.FIRST_ONLY);
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 9; i++) {
                login(JANE, WRONG);
            }
            assertThat(login(JANE, PASSWORD)).isInstanceOf(Entered.class);
        }
    }

    @Test
    void a_network_gets_fifty_attempts_whatever_the_accounts_and_addresses_in_it() {
        for (int i = 0; i < 50; i++) {
            var visitor = new Visitor("2001:db8:1:2::" + Integer.toHexString(i), "");
            assertThat(login.login(EmailAddress.of("u" + i + "@example.org"), WRONG, visitor))
                    .isInstanceOf(WrongCredentials.class);
        }

        var neighbour = new Visitor("2001:db8:1:2:ffff::1", "");
        var stranger = new Visitor("2001:db8:1:3::1", "");
        assertThat(login.login(JANE, WRONG, neighbour)).isInstanceOf(TooManyAttempts.class);
        assertThat(login.login(JANE, WRONG, stranger)).isInstanceOf(WrongCredentials.class);
    }

    @Test
    void a_session_notes_its_uses_a_few_minutes_apart() {
        var entered = (Entered) register(JANE, Admission.FIRST_ONLY);
        var start = clock.instant();

        clock.advance(Duration.ofMinutes(4));
        assertThat(lastUse(entered)).isEqualTo(start);
        clock.advance(Duration.ofMinutes(1));
        assertThat(lastUse(entered)).isEqualTo(clock.instant());
    }

    @Test
    void a_token_is_not_what_is_stored_and_shows_in_no_log() {
        var token = ((Entered) register(JANE, Admission.FIRST_ONLY)).token();

        assertThat(token.id().value()).isNotEqualTo(token.value()).hasSize(43);
        assertThat(token.toString()).doesNotContain(token.value());
        assertThat(authenticate.session(token.id().value())).isEmpty();
        assertThat(authenticate.session("no token")).isEmpty();
    }

    private Instant lastUse(Entered entered) {
        authenticate.session(entered.token().value());
        return sessions.find(entered.token().id(), clock.instant())
                .orElseThrow()
                .lastUsedAt();
    }

    private Entry.LogIn login(EmailAddress email, Password password) {
        return login.login(email, password, new Visitor("203.0.113.7", "Firefox"));
    }

    private Entry.Registration register(EmailAddress email, Admission admission) {
        var register = new Register(store.users(), hasher, throttle, openSession, clock, random, admission);
        return register.register(
                new Register.Application(email, PASSWORD, Locale.ENGLISH, BERLIN),
                new Visitor("203.0.113.8", "Firefox"));
    }
}
