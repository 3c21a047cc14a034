package dev.applyflow.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.aws.DynamoDbMailboxes;
import dev.applyflow.core.account.ConnectionId;
import dev.applyflow.core.account.EmailAddress;
import dev.applyflow.core.account.Mailbox;
import dev.applyflow.core.account.UserId;
import dev.applyflow.core.sending.Gap;
import dev.applyflow.core.sending.Limits;
import dev.applyflow.core.testing.FakeTokenSealer;
import dev.applyflow.google.GmailTransports;
import dev.applyflow.google.GoogleClient;
import dev.applyflow.local.race.RaceOffice;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * How many mails one sender sends, with everything real but Gmail: dynoxide, ElasticMQ, a résumé of 100 kB, HTTP. Store, queue and
 * Gmail run on the same cores. Writes target/benchmarks/throughput.txt.
 */
@Isolated("measures")
@Tag("soak")
class ThroughputBenchmark {
    private static final Duration AT_ONCE = Duration.ZERO;
    private static final Duration SLOW = Duration.ofMillis(300);
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 5;
    private static final Limits LIFTED = new Limits(
            Limits.MAX_HOURLY, Limits.MAX_DAILY, new Gap(Duration.ZERO, Duration.ZERO), ZoneOffset.UTC, null);

    private final Report report = Report.of("throughput");

    @Test
    void virtualThreadsHideASlowGmail() throws IOException {
        for (int mailboxes : new int[] {16, 64, 256}) {
            try (var fastGmail = new StubGmail(AT_ONCE);
                    var slowGmail = new StubGmail(SLOW);
                    var fast = office(mailboxes, fastGmail);
                    var slow = office(mailboxes, slowGmail)) {
                rounds(fast, WARM_UP);
                rounds(slow, WARM_UP);
                double atOnce = 0;
                double after300 = 0;
                // In turn, so that both meet the same neighbours on the machine.
                for (int round = 0; round < ROUNDS; round++) {
                    atOnce += mailsPerSecond(fast, mailboxes) / ROUNDS;
                    after300 += mailsPerSecond(slow, mailboxes) / ROUNDS;
                }
                report.line(
                        ("%3d mailboxes: %.1f mails/s where Gmail answers at once, %.1f where each call takes 300 ms:"
                                        + " %.0f %%")
                                .formatted(mailboxes, atOnce, after300, 100 * after300 / atOnce));
            }
        }
    }

    private static void rounds(RaceOffice office, int count) {
        for (int round = 0; round < count; round++) {
            office.sendOneEach();
        }
    }

    private static double mailsPerSecond(RaceOffice office, int mailboxes) {
        long began = System.nanoTime();
        int sent = office.sendOneEach();
        double seconds = (System.nanoTime() - began) / 1e9;
        assertThat(sent).isEqualTo(mailboxes);
        return sent / seconds;
    }

    private static RaceOffice office(int mailboxes, StubGmail gmail) {
        var sealer = new FakeTokenSealer();
        return new RaceOffice(mailboxes, WARM_UP + ROUNDS + 1, LIFTED, (client, tables) -> {
            var store = new DynamoDbMailboxes(client, tables);
            for (int number = 0; number < mailboxes; number++) {
                UserId user = RaceOffice.user(number);
                store.connect(
                        new Mailbox(
                                user,
                                EmailAddress.of("seeker" + number + "@example.com"),
                                new ConnectionId(UUID.randomUUID()),
                                sealer.seal(user, "refresh"),
                                Set.of(),
                                Mailbox.State.CONNECTED,
                                Instant.EPOCH),
                        Instant.EPOCH);
            }
            return new GmailTransports(
                    store, sealer, new GoogleClient("id", "secret"), gmail.endpoints(), InstantSource.system());
        });
    }
}
