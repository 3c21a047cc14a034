package dev.applyflow.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.management.OperatingSystemMXBean;
import dev.applyflow.local.LocalOptions;
import dev.applyflow.local.LocalSystem;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * From the upload of a list to its being visible, through the API of the local system. Writes target/import-times.txt. What is insisted on
 * is that processor time, of all but the store, grows with the rows and not faster; a busy machine makes wall time mean little.
 */
@Isolated("measures")
@Tag("soak")
class ImportTimeBenchmark {
    private static final Path MODULE =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    private static final OperatingSystemMXBean PROCESSOR =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final Path REPORT = MODULE.resolve("target/import-times.txt");

    @Test
    void longListsAreVisibleInSeconds(@TempDir Path state) throws IOException {
        Files.deleteIfExists(REPORT);
        var options = new LocalOptions(MODULE.resolve("../..").normalize(), state, 0, true);
        try (var system = LocalSystem.start(options)) {
            var api = new ApiClient(system.origin());
            api.post("/api/users", Map.of("email", "a@example.com", "password", "a benchmark only", "zone", "UTC"));
            importList(api, 1_000);
            Duration once = importList(api, 10_000);
            assertThat(importList(api, 20_000)).as("twice as many rows").isLessThan(once.multipliedBy(3));
        }
    }

    /** @return processor time, compiler and collector included */
    private static Duration importList(ApiClient api, int rows) throws IOException {
        byte[] list = IntStream.range(0, rows)
                .mapToObj(row -> "Company " + row + ",Anna Berg,jobs@firm" + row + ".example,Engineer,Ulm\n")
                .collect(Collectors.joining("", "Company,Contact,Email,Role,City\n", ""))
                .getBytes(StandardCharsets.UTF_8);
        String campaign = "/api/campaigns/"
                + api.post("/api/campaigns", Map.of("name", "A benchmark"))
                        .get("id")
                        .asText();
        long began = System.nanoTime();
        long beganWorking = PROCESSOR.getProcessCpuTime();
        api.upload(
                api.post(
                        campaign + "/list-uploads",
                        Map.of("filename", "list.csv", "size", list.length, "contentType", "text/csv")),
                list);
        JsonNode found = Poll.until(
                        Duration.ofMinutes(2),
                        () -> Optional.of(api.get(campaign))
                                .filter(it -> it.get("status").asText().equals("READY")))
                .orElseThrow();
        var took = Duration.ofNanos(System.nanoTime() - began);
        var worked = Duration.ofNanos(PROCESSOR.getProcessCpuTime() - beganWorking);
        assertThat(found.at("/list/accepted").asInt()).isEqualTo(rows);
        String line =
                "%d rows: %d ms from the request for an upload to a visible list, %d ms of processor time without the store%n"
                        .formatted(rows, took.toMillis(), worked.toMillis());
        Files.writeString(REPORT, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        return worked;
    }
}
