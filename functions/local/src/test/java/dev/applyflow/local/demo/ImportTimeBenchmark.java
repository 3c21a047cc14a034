package dev.applyflow.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.applyflow.benchmark.LaunchedSystem;
import dev.applyflow.benchmark.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
 * From the upload of a list to its being visible, through the API of the system as it is launched. Writes
 * target/benchmarks/import-times.txt. What is insisted on is that processor time, of all but the store, grows with the rows and not
 * faster; a busy machine makes wall time mean little.
 */
@Isolated("measures")
@Tag("soak")
class ImportTimeBenchmark {
    private final Report report = Report.of("import-times");

    @Test
    void longListsAreVisibleInSeconds(@TempDir Path state) throws IOException {
        try (var system = LaunchedSystem.in(state)) {
            var api = new ApiClient(system.origin());
            api.post("/api/users", Map.of("email", "a@example.com", "password", "a benchmark only", "zone", "UTC"));
            importList(system, api, newCampaign(api), 1_000);
            Duration once = importList(system, api, newCampaign(api), 10_000);
            String longest = newCampaign(api);
            assertThat(importList(system, api, longest, 20_000))
                    .as("twice as many rows")
                    .isLessThan(once.multipliedBy(3));
            lookOver(api, longest);
        }
    }

    /** @return processor time, compiler and collector included */
    private Duration importList(LaunchedSystem system, ApiClient api, String campaign, int rows) {
        byte[] list = IntStream.range(0, rows)
                .mapToObj(row -> "Company " + row + ",Anna Berg,jobs@firm" + row + ".example,Engineer,Ulm\n")
                .collect(Collectors.joining("", "Company,Contact,Email,Role,City\n", ""))
                .getBytes(StandardCharsets.UTF_8);
        long began = System.nanoTime();
        Duration beganWorking = system.processorTime();
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
        Duration worked = system.processorTime().minus(beganWorking);
        assertThat(found.at("/list/accepted").asInt()).isEqualTo(rows);
        report.line(
                "%d rows: %d ms from the request for an upload to a visible list, %d ms of processor time without the store"
                        .formatted(rows, took.toMillis(), worked.toMillis()));
        return worked;
    }

    /** What the page asks for before a start: whom the text would leave out. */
    private void lookOver(ApiClient api, String campaign) {
        api.put(
                campaign + "/template",
                Map.of("subject", "{{role}}", "body", "Dear {{recipient_name}} of {{company_name}}"));
        long began = System.nanoTime();
        JsonNode preflight = api.get(campaign + "/preflight");
        long took = (System.nanoTime() - began) / 1_000_000;
        assertThat(preflight.get("recipients").asInt()).isEqualTo(20_000);
        report.line("preflight of 20000 rows: %d ms".formatted(took));
    }

    private static String newCampaign(ApiClient api) {
        return "/api/campaigns/"
                + api.post("/api/campaigns", Map.of("name", "A benchmark"))
                        .get("id")
                        .asText();
    }
}
