package dev.applyflow.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** How long {@code ./applyflow} takes from its first line to “ready”, and how much memory its JVM then holds. Writes target/launch.txt. */
@Isolated("measures")
@Tag("soak")
class LaunchBenchmark {
    private static final Path MODULE = Path.of(System.getProperty("basedir", ""));
    private static final int LAUNCHES = 5;

    @TempDir
    Path folder;

    @Test
    void launches() throws Exception {
        long[] millis = new long[LAUNCHES];
        long[] kilobytes = new long[LAUNCHES];
        for (int i = 0; i < LAUNCHES; i++) {
            long began = System.nanoTime();
            Process applyFlow = launch(folder.resolve("state-" + i));
            readUntilReady(applyFlow.inputReader());
            millis[i] = (System.nanoTime() - began) / 1_000_000;
            kilobytes[i] = resident(applyFlow.pid());
            applyFlow.destroy();
            applyFlow.waitFor();
        }
        Arrays.sort(millis);
        Arrays.sort(kilobytes);
        Files.writeString(
                MODULE.resolve("target/launch.txt"),
                "ready after %d ms (median of %d, longest %d), resident %d MB (most)%n"
                        .formatted(
                                millis[LAUNCHES / 2], LAUNCHES, millis[LAUNCHES - 1], kilobytes[LAUNCHES - 1] / 1024));
    }

    private static Process launch(Path state) throws IOException {
        var builder = new ProcessBuilder("./applyflow")
                .directory(MODULE.resolve("../..").toFile());
        builder.environment().put("APPLYFLOW_STATE", state.toString());
        builder.environment().put("APPLYFLOW_PORT", "0");
        return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private static void readUntilReady(BufferedReader output) throws IOException {
        while (true) {
            String line = output.readLine();
            if (line == null) {
                throw new IOException("it ended before it was ready");
            }
            if (line.contains("ready")) {
                return;
            }
        }
    }

    private static long resident(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }
}
