package dev.applyflow.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What a benchmark measured, line by line, in {@code target/benchmarks}; begins with how busy the machine was. */
public record Report(Path file) {
    public static Report of(String name) {
        var report = new Report(
                Path.of(System.getProperty("basedir", ""), "target/benchmarks").resolve(name + ".txt"));
        try {
            Files.createDirectories(report.file.getParent());
            Files.deleteIfExists(report.file);
            Path load = Path.of("/proc/loadavg");
            report.line("load before: "
                    + (Files.exists(load) ? Files.readString(load).strip() : "unknown"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return report;
    }

    public void line(String text) {
        try {
            Files.writeString(file, text + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
