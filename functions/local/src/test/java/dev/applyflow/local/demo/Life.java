package dev.applyflow.local.demo;

import dev.applyflow.local.standin.GoogleStandIn;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** One process of the local system, from its start until it is killed. */
final class Life implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 120;

    private final Process process;
    private final Thread listener;
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final CompletableFuture<URI> ready = new CompletableFuture<>();
    private final CompletableFuture<Void> sending = new CompletableFuture<>();

    private Life(Process process) {
        this.process = process;
        // Not virtual: a read from a pipe holds its carrier.
        this.listener =
                Thread.ofPlatform().name("output of " + process.pid()).daemon().start(this::listen);
    }

    /** @param off how long its machine was off so far */
    static Life begin(Path home, Path state, GoogleStandIn google, Duration off) {
        var builder = new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dlogback.configurationFile=dev/applyflow/local/logback.xml",
                "-Dapplyflow.log=" + state.resolve("applyflow.log"),
                "-cp",
                System.getProperty("java.class.path"),
                Victim.class.getName(),
                off.toString());
        builder.environment().putAll(google.environment());
        builder.environment().put("APPLYFLOW_HOME", home.toString());
        builder.environment().put("APPLYFLOW_STATE", state.toString());
        builder.environment().put("APPLYFLOW_PORT", "0");
        try {
            return new Life(builder.redirectErrorStream(true).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI origin() {
        return ready.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    /** Returns after the first mail that this life sends. */
    Life whenItSends() {
        sending.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        return this;
    }

    /** SIGKILL: nothing in it gets to hear of it. */
    void killAfter(Duration delay) throws InterruptedException {
        CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS)
                .execute(process::destroyForcibly);
        process.waitFor();
        listener.join();
    }

    /** How often it said this. */
    long count(String line) {
        return told.stream().filter(line::equals).count();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    @Override
    public String toString() {
        return String.join("\n", told);
    }

    private void listen() {
        try (BufferedReader output = process.inputReader()) {
            output.lines().forEach(this::hear);
        } catch (IOException | UncheckedIOException e) {
            told.add(e.toString());
        }
        var ended = new IllegalStateException("it ended:\n" + this);
        ready.completeExceptionally(ended);
        sending.completeExceptionally(ended);
    }

    private void hear(String line) {
        told.add(line);
        if (line.startsWith(Victim.READY)) {
            ready.complete(URI.create(line.substring(Victim.READY.length())));
        }
        if (line.equals(Victim.SENT)) {
            sending.complete(null);
        }
    }
}
