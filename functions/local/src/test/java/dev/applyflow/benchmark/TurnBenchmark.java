package dev.applyflow.benchmark;

import dev.applyflow.core.sending.Gap;
import dev.applyflow.core.sending.Limits;
import dev.applyflow.local.race.RaceOffice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How long a turn takes, apart from Gmail. Writes target/benchmarks.txt. */
@Tag("soak")
class TurnBenchmark {
    private static final Path REPORT = Path.of(System.getProperty("basedir", ""), "target/benchmarks.txt");
    private static final int WARM_UP = 200;
    private static final int COUNTED = 400;

    @Test
    void oneMailAfterTheOther() throws IOException {
        var limits = new Limits(100, 2_000, new Gap(Duration.ZERO, Duration.ZERO), ZoneOffset.UTC, null);
        try (var office = new RaceOffice(1, WARM_UP + COUNTED + 1, limits)) {
            sendWhenDue(office, WARM_UP);
            List<Long> micros = sendWhenDue(office, COUNTED);
            micros.sort(Long::compare);
            Files.writeString(
                    REPORT,
                    "a turn that sends, all but the mailbox, in ms: median %.1f, 95%% %.1f, longest %.1f%n"
                            .formatted(at(micros, 0.5), at(micros, 0.95), at(micros, 1)));
        }
    }

    /** Goes on to each due instant; the turns that had to wait are not among the durations. */
    private static List<Long> sendWhenDue(RaceOffice office, int mails) {
        var micros = new ArrayList<Long>();
        while (micros.size() < mails) {
            long began = System.nanoTime();
            if (office.turnWhenDue(office.desks().getFirst())) {
                micros.add((System.nanoTime() - began) / 1_000);
            }
        }
        return micros;
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1) / 1_000.0;
    }
}
