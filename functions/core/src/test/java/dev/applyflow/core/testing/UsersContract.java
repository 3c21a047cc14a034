package dev.applyflow.core.testing;

import static dev.applyflow.core.account.Users.Added.ADDRESS_TAKEN;
import static dev.applyflow.core.account.Users.Added.CLOSED;
import static dev.applyflow.core.account.Users.Added.REGISTERED;
import static dev.applyflow.core.account.Users.Admission.EVERYBODY;
import static dev.applyflow.core.account.Users.Admission.FIRST_ONLY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.core.account.EmailAddress;
import dev.applyflow.core.account.PasswordHash;
import dev.applyflow.core.account.User;
import dev.applyflow.core.account.UserId;
import dev.applyflow.core.account.Users;
import dev.applyflow.core.sending.Limits;
import dev.applyflow.core.sending.RateLimitStore;
import dev.applyflow.core.sending.RateLimits;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of users keeps to. Each test begins with nobody. */
public abstract class UsersContract {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    protected abstract Users users();

    /** Of the same database. */
    protected abstract RateLimitStore rateLimits();

    @Test
    void a_user_is_found_by_id_and_by_any_spelling_of_the_address() {
        var jane = user("Jane@Example.org");
        assertThat(users().add(jane, BERLIN, EVERYBODY)).isEqualTo(REGISTERED);

        assertThat(users().find(jane.id())).contains(jane);
        assertThat(users().findByAddress(EmailAddress.of("jane@example.ORG"))).contains(jane);
    }

    @Test
    void nobody_is_found_who_was_not_added() {
        assertThat(users().find(new UserId(UUID.randomUUID()))).isEmpty();
        assertThat(users().findByAddress(EmailAddress.of("nobody@example.org"))).isEmpty();
    }

    @Test
    void a_user_begins_with_the_default_limits_of_the_zone_and_nothing_used() {
        var jane = user("jane@example.org");
        users().add(jane, BERLIN, EVERYBODY);

        assertThat(rateLimits().find(jane.id())).contains(RateLimits.fresh(jane.id(), Limits.defaults(BERLIN)));
    }

    @Test
    void an_address_has_one_account_however_it_is_spelled() {
        users().add(user("jane@example.org"), BERLIN, EVERYBODY);
        var second = user("JANE@example.org");

        assertThat(users().add(second, BERLIN, EVERYBODY)).isEqualTo(ADDRESS_TAKEN);
        assertThat(users().find(second.id())).isEmpty();
        assertThat(rateLimits().find(second.id())).isEmpty();
    }

    @Test
    void the_first_account_owns_a_closed_installation() {
        assertThat(users().add(user("jane@example.org"), BERLIN, FIRST_ONLY)).isEqualTo(REGISTERED);
        assertThat(users().add(user("john@example.org"), BERLIN, FIRST_ONLY)).isEqualTo(CLOSED);
        assertThat(users().add(user("jane@example.org"), BERLIN, FIRST_ONLY)).isEqualTo(ADDRESS_TAKEN);
    }

    @Test
    void an_installation_that_is_closed_later_is_owned_already() {
        users().add(user("jane@example.org"), BERLIN, EVERYBODY);
        users().add(user("john@example.org"), BERLIN, EVERYBODY);

        assertThat(users().add(user("jack@example.org"), BERLIN, FIRST_ONLY)).isEqualTo(CLOSED);
    }

    @Test
    void of_many_at_once_one_owns_a_closed_installation() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var racers = IntStream.range(0, 16)
                    .<Callable<Users.Added>>mapToObj(
                            i -> () -> users().add(user("jane" + i + "@example.org"), BERLIN, FIRST_ONLY))
                    .toList();
            var added = threads.invokeAll(racers).stream()
                    .map(racer -> racer.resultNow())
                    .toList();

            assertThat(added).hasSize(16).containsOnlyOnce(REGISTERED).containsOnly(REGISTERED, CLOSED);
        }
    }

    private static User user(String address) {
        return new User(
                new UserId(UUID.randomUUID()),
                EmailAddress.of(address),
                new PasswordHash("$argon2id$hash"),
                Locale.GERMAN,
                Instant.parse("2026-03-02T08:30:00.123Z"));
    }
}
