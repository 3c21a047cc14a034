package dev.applyflow.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.core.account.UserId;
import dev.applyflow.core.sending.TestMails;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every counter of test mails has to keep. */
public abstract class TestMailsContract {
    private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");

    private final UserId user = Scene.user();

    protected abstract TestMails testMails();

    @Test
    void counts_up_to_the_limit_and_no_further() {
        TestMails testMails = testMails();

        assertThat(testMails.count(user, MONDAY, 2)).isTrue();
        assertThat(testMails.count(user, MONDAY, 2)).isTrue();
        assertThat(testMails.count(user, MONDAY, 2)).isFalse();
        assertThat(testMails.count(user, MONDAY, 3))
                .as("the refused one was not counted")
                .isTrue();
    }

    @Test
    void a_new_day_counts_from_the_start() {
        TestMails testMails = testMails();
        testMails.count(user, MONDAY, 1);

        assertThat(testMails.count(user, MONDAY.plusDays(1), 1)).isTrue();
        assertThat(testMails.count(user, MONDAY.plusDays(1), 1)).isFalse();
    }

    @Test
    void each_user_has_their_own() {
        TestMails testMails = testMails();
        testMails.count(user, MONDAY, 1);

        assertThat(testMails.count(Scene.user(), MONDAY, 1)).isTrue();
    }

    @Test
    void of_many_at_once_exactly_as_many_as_allowed_are_counted() throws Exception {
        TestMails testMails = testMails();
        List<Callable<Boolean>> attempts = IntStream.range(0, 20)
                .<Callable<Boolean>>mapToObj(_ -> () -> testMails.count(user, MONDAY, 10))
                .toList();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(attempts).stream().filter(Future::resultNow))
                    .hasSize(10);
        }
    }
}
