package dev.applyflow.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Whole processes with little memory that read 100,000 rows, one way each, by turns: what else the machine does meets them all alike.
 * Writes target/import-benchmarks.txt.
 */
@Isolated("measures")
@Tag("soak")
class ImportProcessBenchmark {
    private static final Path REPORT = Path.of(System.getProperty("basedir", ""), "target/import-benchmarks.txt");
    private static final int ROWS = 100_000;
    private static final int ROUNDS = 3;
    private static final int READINGS = 24;
    /** A reading takes it as long as the others take together. */
    private static final int READINGS_OF_POI = 2;

    private static final List<String> LITTLE_MEMORY = List.of("-Xmx256m", "-XX:+UseSerialGC");
    /** POI's tree does not fit into 256 MB. */
    private static final List<String> MUCH_MEMORY = List.of("-Xmx2g", "-XX:+UseSerialGC");

    /** In ms and MB, over all processes: the first reading of each, those of its second half, and the greatest heap. */
    private record Figures(List<Integer> cold, List<Integer> warm, List<Integer> heap) {
        Figures() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        long rate() {
            return ROWS * 1_000L / undisturbed(warm);
        }
    }

    @Test
    void readersByTurns(@TempDir Path folder) throws IOException, InterruptedException {
        Map<Reader, Figures> all = new EnumMap<>(Reader.class);
        for (Reader reader : Reader.values()) {
            Files.write(folder.resolve(reader.extension()), reader.sample(ROWS));
            all.put(reader, new Figures());
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (Reader reader : Reader.values()) {
                measure(reader, folder.resolve(reader.extension()), all.get(reader));
            }
        }
        var report = new StringBuilder("reader           rows/s  first ms  then ms  peak heap MB\n");
        all.forEach((reader, figures) -> report.append("%-15s %7d %9d %8d %13d%n"
                .formatted(
                        reader.name().toLowerCase(Locale.ROOT),
                        figures.rate(),
                        undisturbed(figures.cold()),
                        undisturbed(figures.warm()),
                        Collections.max(figures.heap()))));
        Files.writeString(REPORT, report);
        System.out.println(report);
    }

    private static void measure(Reader reader, Path file, Figures figures) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(reader == Reader.POI ? MUCH_MEMORY : LITTLE_MEMORY);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ReaderProcess.class.getName()));
        int readings = reader == Reader.POI ? READINGS_OF_POI : READINGS;
        command.addAll(List.of(reader.name(), file.toString(), Integer.toString(readings)));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(reader + " ended").isZero();
        // POI's logger has something to say before.
        String last = said.strip().lines().toList().getLast();
        List<Integer> numbers =
                Arrays.stream(last.split(" ")).map(Integer::valueOf).toList();
        figures.cold().add(numbers.getFirst());
        figures.warm().addAll(numbers.subList(readings / 2, readings));
        figures.heap().add(numbers.getLast());
    }

    /** A quarter is quicker: what else the machine does can only make it longer. */
    private static int undisturbed(List<Integer> times) {
        return times.stream().sorted().toList().get(times.size() / 4);
    }
}
