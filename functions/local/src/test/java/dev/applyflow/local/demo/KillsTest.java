package dev.applyflow.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.local.standin.Fault;
import dev.applyflow.local.standin.GoogleStandIn;
import dev.applyflow.local.standin.NodeInstall;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the whole system in the middle of its campaign, over and over, without a word of warning; only the mailbox survives, as Gmail
 * would. Each life finds what the one before left: the machine was off for longer than a lease. Replay: {@code -Dkills.seed=N}.
 */
class KillsTest {
    private static final Path MODULE =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    private static final Path HOME = MODULE.resolve("../..").normalize();
    /** Longer than a claim's lease, and than a send of a process that stands still. */
    private static final Duration OFF = Duration.ofMinutes(4);

    private static final int ONE_IN_FIVE_DIES_WHILE_STARTING = 5;
    private static final int LONGEST_START_MILLIS = 2_500;
    /** For each of its two calls: no life may send so much that nothing is left for the last. */
    private static final Duration GMAIL_TAKES = Duration.ofMillis(300);

    private static final int LONGEST_WORK_MILLIS = 1_500;

    private final long seed = Long.getLong("kills.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);
    private final List<Life> lives = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void nothingIsDoubledOrLostByAFewKills() throws Exception {
        sendAllIn(4, 30);
    }

    @Test
    @Tag("soak")
    void nothingIsDoubledOrLostByManyKills() throws Exception {
        sendAllIn(25, 250);

        assertThat(said(Victim.GIVEN_BACK) + said(Victim.FOUND_SENT))
                .as("kills in the middle of a mail")
                .isPositive();
    }

    private void sendAllIn(int kills, int rows) throws IOException, InterruptedException {
        out.println("seed " + seed);
        try (var google = new GoogleStandIn(
                NodeInstall.in(HOME.resolve("functions/local/node")), folder.resolve("gmail"), folder)) {
            Life first = begin(google);
            google.control().allowRedirect(first.origin().resolve("/api/mailbox/callback"));
            var job = new MainJob(google, new Narrator(out), out, list(rows), new ApiClient(first.origin()));
            MainJob.Started started = job.start();
            slowDown(google);
            first.whenItSends().killAfter(upTo(LONGEST_WORK_MILLIS));
            for (int kill = 2; kill <= kills; kill++) {
                killSomewhere(begin(google));
            }
            int sentByTheDead = google.control().sent(Optional.empty(), 1).total();
            assertThat(sentByTheDead).as("mails before the last kill").isLessThan(rows);
            google.control().clearFaults();
            List<String> problems = job.on(begin(google).origin(), google).finish(started);
            report(kills, rows, sentByTheDead);
            assertThat(problems).as(told::toString).isEmpty();
            assertThat(started.accepted()).hasSize(rows);
            assertThat(told.toString(StandardCharsets.UTF_8)).contains(rows + " sent, 0 failed, 0 uncertain");
        } finally {
            lives.forEach(Life::close);
        }
    }

    private Life begin(GoogleStandIn google) {
        Life life = Life.begin(HOME, folder.resolve("state"), google, OFF.multipliedBy(lives.size()));
        lives.add(life);
        return life;
    }

    private void killSomewhere(Life life) throws InterruptedException {
        if (random.nextInt(ONE_IN_FIVE_DIES_WHILE_STARTING) == 0) {
            life.killAfter(upTo(LONGEST_START_MILLIS));
        } else {
            life.whenItSends().killAfter(upTo(LONGEST_WORK_MILLIS));
        }
    }

    /** So that kills hit the middle of a mail more often than the pause between two. */
    private static void slowDown(GoogleStandIn google) {
        for (Fault.Route route : List.of(Fault.Route.DRAFT_CREATE, Fault.Route.DRAFT_SEND)) {
            google.control().plan(Fault.late(route, GMAIL_TAKES).times(Integer.MAX_VALUE));
        }
    }

    private Duration upTo(int millis) {
        return Duration.ofMillis(random.nextInt(millis));
    }

    private long said(String line) {
        return lives.stream().mapToLong(life -> life.count(line)).sum();
    }

    private void report(int kills, int rows, int sentByTheDead) throws IOException {
        Files.writeString(MODULE.resolve("target/kills.txt"), """
            seed %d: %d kills, %d mails, %d of them before the last kill
            found by the next life: %d mails given back, %d found sent
            """.formatted(
                        seed, kills, rows, sentByTheDead, said(Victim.GIVEN_BACK), said(Victim.FOUND_SENT)));
    }

    private static byte[] list(int rows) {
        return IntStream.rangeClosed(1, rows)
                .mapToObj(
                        row -> "Company %1$d,Person %1$d,person%1$d@company%1$d.example,Engineer,Essen".formatted(row))
                .collect(Collectors.joining("\n", "Company Name,Contact Person,HR Email,Job Title,City\n", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
