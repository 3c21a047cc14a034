package dev.applyflow.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.core.account.Attempted;
import dev.applyflow.core.account.EmailAddress;
import dev.applyflow.core.account.LoginAttempts;
import dev.applyflow.core.account.LoginAttempts.Allowance;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What every counter of attempts keeps to. */
public abstract class LoginAttemptsContract {
    private static final Instant NOW = Instant.parse("2026-03-02T08:30:00Z");
    private static final Allowance THREE = new Allowance(3, Duration.ofMinutes(15));

    private final Attempted jane = Attempted.account(EmailAddress.of(UUID.randomUUID() + "@example.org"));
    private final Attempted other = Attempted.account(EmailAddress.of(UUID.randomUUID() + "@example.org"));

    protected abstract LoginAttempts attempts();

    @Test
    void attempts_are_free_up_to_the_allowance_and_then_told_how_long_to_wait() {
        for (int i = 0; i < 3; i++) {
            assertThat(attempts().count(jane, THREE, NOW.plusSeconds(i))).isEmpty();
        }

        assertThat(attempts().count(jane, THREE, NOW.plusSeconds(60))).contains(Duration.ofMinutes(14));
        assertThat(attempts().count(other, THREE, NOW.plusSeconds(60))).isEmpty();
    }

    @Test
    void a_window_ends_even_before_it_is_cleaned_up_and_refused_attempts_do_not_prolong_it() {
        for (int i = 0; i < 5; i++) {
            attempts().count(jane, THREE, NOW.plusSeconds(i));
        }
        var end = NOW.plus(THREE.window());

        assertThat(attempts().count(jane, THREE, end.minusMillis(1))).contains(Duration.ofMillis(1));
        for (int i = 0; i < 3; i++) {
            assertThat(attempts().count(jane, THREE, end)).isEmpty();
        }
        assertThat(attempts().count(jane, THREE, end)).contains(THREE.window());
    }

    @Test
    void what_is_forgotten_begins_anew() {
        for (int i = 0; i < 3; i++) {
            attempts().count(jane, THREE, NOW);
        }
        attempts().forget(jane);

        assertThat(attempts().count(jane, THREE, NOW)).isEmpty();
    }

    @Test
    void many_attempts_at_once_are_all_counted() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Optional<Duration>> attempt = () -> attempts().count(jane, THREE, NOW);
            var answers = threads.invokeAll(Collections.nCopies(24, attempt)).stream()
                    .map(racer -> racer.resultNow())
                    .toList();

            assertThat(answers).filteredOn(Optional::isEmpty).hasSize(3);
        }
    }
}
