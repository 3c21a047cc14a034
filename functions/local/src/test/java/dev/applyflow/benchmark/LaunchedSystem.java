package dev.applyflow.benchmark;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The system as {@code ./applyflow} starts it, in a process of its own, on a free port, with its state in {@code state}. */
public final class LaunchedSystem implements AutoCloseable {
    private static final String READY = "ApplyFlow is ready: ";
    private static final Path REPOSITORY =
            Path.of(System.getProperty("basedir", "")).resolve("../..");

    private final Process process;
    private final URI origin;

    private LaunchedSystem(Process process, URI origin) {
        this.process = process;
        this.origin = origin;
    }

    /** Comes back when it is ready. Package it before, or it is built first. */
    public static LaunchedSystem in(Path state) throws IOException {
        var builder = new ProcessBuilder("./applyflow").directory(REPOSITORY.toFile());
        builder.environment().put("APPLYFLOW_STATE", state.toString());
        builder.environment().put("APPLYFLOW_PORT", "0");
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        return new LaunchedSystem(process, originOf(process));
    }

    public URI origin() {
        return origin;
    }

    /** Of its JVM, without the children; compiler and collector included. */
    public Duration processorTime() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /** In kB, of its JVM. */
    long resident() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private static URI originOf(Process process) throws IOException {
        var output = process.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(READY)) {
                return URI.create(line.substring(READY.length()));
            }
        }
        throw new IOException("it ended before it was ready");
    }
}
