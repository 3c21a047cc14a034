package dev.applyflow.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** How long {@code ./applyflow} takes to be ready, and how much memory its JVM then holds. Writes target/benchmarks/launch.txt. */
@Isolated("measures")
@Tag("soak")
class LaunchBenchmark {
    private static final int LAUNCHES = 5;

    @TempDir
    Path folder;

    @Test
    void launches() throws IOException {
        var report = Report.of("launch");
        long[] millis = new long[LAUNCHES];
        long[] kilobytes = new long[LAUNCHES];
        for (int i = 0; i < LAUNCHES; i++) {
            long began = System.nanoTime();
            try (var applyFlow = LaunchedSystem.in(folder.resolve("state-" + i))) {
                millis[i] = (System.nanoTime() - began) / 1_000_000;
                kilobytes[i] = applyFlow.resident();
            }
        }
        Arrays.sort(millis);
        Arrays.sort(kilobytes);
        report.line("ready after %d ms (median of %d, longest %d), resident %d MB (most)"
                .formatted(millis[LAUNCHES / 2], LAUNCHES, millis[LAUNCHES - 1], kilobytes[LAUNCHES - 1] / 1024));
    }
}
