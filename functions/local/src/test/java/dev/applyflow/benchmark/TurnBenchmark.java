package dev.applyflow.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.core.sending.Gap;
import dev.applyflow.core.sending.Limits;
import dev.applyflow.core.sending.TurnOutcome;
import dev.applyflow.local.race.RaceOffice;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * How long a turn takes, apart from Gmail; beside it, the processor time that it takes itself, and how long a single read of the store
 * takes at the same moment: what the neighbours on the machine do shows in these too. Writes target/benchmarks/turn.txt.
 */
@Isolated("measures")
@Tag("soak")
class TurnBenchmark {
    private static final int WARM_UP = 300;
    private static final int COUNTED = 500;
    private static final Limits LIFTED = new Limits(
            Limits.MAX_HOURLY, Limits.MAX_DAILY, new Gap(Duration.ZERO, Duration.ZERO), ZoneOffset.UTC, null);

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    /** All in microseconds. */
    private record Sample(long turn, long processor, long read) {}

    @Test
    void oneMailAfterTheOther() {
        try (var office = new RaceOffice(1, WARM_UP + COUNTED + 1, LIFTED)) {
            send(office, WARM_UP);
            var report = Report.of("turn");
            List<Sample> samples = send(office, COUNTED);
            report.line("a turn that sends, all but the mailbox, in ms: median %.1f, 95%% %.1f"
                    .formatted(at(samples, Sample::turn, 0.5), at(samples, Sample::turn, 0.95)));
            report.line("its own processor time: median %.1f; one read of the store beside it: median %.2f"
                    .formatted(at(samples, Sample::processor, 0.5), at(samples, Sample::read, 0.5)));

            assertThat(at(samples, Sample::processor, 0.5))
                    .as("median of processor time in ms")
                    .isLessThan(20);
        }
    }

    private List<Sample> send(RaceOffice office, int mails) {
        RaceOffice.Desk desk = office.desks().getFirst();
        var samples = new ArrayList<Sample>();
        while (samples.size() < mails) {
            office.waitFor(desk);
            long beforeRead = System.nanoTime();
            office.read(desk);
            long beforeTurn = System.nanoTime();
            long processorBefore = threads.getCurrentThreadCpuTime();
            TurnOutcome outcome = office.turn(desk);
            long processor = threads.getCurrentThreadCpuTime() - processorBefore;
            long turn = System.nanoTime() - beforeTurn;
            if (outcome instanceof TurnOutcome.Settled) {
                samples.add(new Sample(turn / 1_000, processor / 1_000, (beforeTurn - beforeRead) / 1_000));
            }
        }
        return samples;
    }

    private static double at(List<Sample> samples, ToLongFunction<Sample> what, double share) {
        long[] sorted = samples.stream().mapToLong(what).sorted().toArray();
        return sorted[(int) Math.ceil(share * sorted.length) - 1] / 1_000.0;
    }
}
