package dev.applyflow.function.campaigns.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bodies of requests, before anything of them is checked: each component may be absent. */
public final class Requests {
    private Requests() {}

    public record NewCampaign(@Nullable String name) {}

    public record CampaignChange(@Nullable String name) {}

    public record ListUpload(
            @Nullable String filename,
            @Nullable Long size,
            @Nullable String contentType) {}

    public record ListReading(
            @Nullable String importId,
            @Nullable String sheet,
            @Nullable ListLayout layout) {}

    public record ListLayout(
            @Nullable Integer headerLine, @Nullable List<@Nullable ColumnMeaning> columns) {}

    public record ColumnMeaning(
            @Nullable Integer position, @Nullable String meaning) {}

    public record ContactAgain(@Nullable Boolean allowed) {}

    public record ResumeUpload(
            @Nullable String filename, @Nullable Long size) {}

    public record ResumeFile(
            @Nullable String uploadId, @Nullable String filename) {}

    public record Preview(
            @Nullable Integer row,
            @Nullable String subject,
            @Nullable String body) {}

    public record TestMail(@Nullable Integer row) {}

    public record Start(@Nullable String type, @Nullable String at) {}

    public record Limits(
            @Nullable Integer hourly,
            @Nullable Integer daily,
            @Nullable Integer gapMinSeconds,
            @Nullable Integer gapMaxSeconds,
            @Nullable String zone,
            @Nullable Window window) {}

    public record Window(
            @Nullable List<@Nullable String> days,
            @Nullable String from,
            @Nullable String to) {}
}
