package dev.applyflow.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.core.sending.Settlement;
import dev.applyflow.core.sending.TurnOutcome;
import dev.applyflow.core.sending.TurnReport;
import dev.applyflow.local.LocalOptions;
import dev.applyflow.local.LocalSystem;
import dev.applyflow.local.demo.MainJob.Started;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole system in one JVM, with the waits skipped. */
class RestartTest {
    private static final Path HOME = Path.of(System.getProperty("basedir", ""))
            .toAbsolutePath()
            .resolve("../..")
            .normalize();

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);
    private final Narrator narrator = new Narrator(out);

    @Test
    void goesOnAfterARestartInTheMiddleWithoutADouble(@TempDir Path state) throws InterruptedException {
        var tenAreSent = new CountDownLatch(10);
        MainJob before;
        Started started;
        try (var system = LocalSystem.start(options(state), counting(tenAreSent))) {
            before = new MainJob(system, narrator, out);
            started = before.start();
            assertThat(tenAreSent.await(60, TimeUnit.SECONDS))
                    .as(told::toString)
                    .isTrue();
        }

        try (var system = LocalSystem.start(options(state), narrator::hear)) {
            assertThat(before.on(system.origin(), system.sandbox().orElseThrow())
                            .finish(started))
                    .as(told::toString)
                    .isEmpty();
        }

        assertThat(started.accepted()).as("rows left for after the restart").hasSizeGreaterThan(20);
    }

    @Test
    void theDemonstrationEndsWell(@TempDir Path state) {
        assertThat(Demo.run(options(state), out)).as(told::toString).isZero();
        assertThat(told.toString(StandardCharsets.UTF_8))
                .contains("the hourly limit is reached", "the daily limit is reached");
    }

    private Consumer<TurnReport> counting(CountDownLatch sent) {
        return report -> {
            narrator.hear(report);
            if (report.outcome() instanceof TurnOutcome.Settled(var _, Settlement.Sent _, var _)) {
                sent.countDown();
            }
        };
    }

    private static LocalOptions options(Path state) {
        return new LocalOptions(HOME, state, 0, true);
    }
}
