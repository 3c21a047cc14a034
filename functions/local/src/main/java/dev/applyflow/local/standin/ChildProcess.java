package dev.applyflow.local.standin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A native child that ends with its parent, however that ends: it watches its standard input, which the operating
 * system closes even when the parent is killed. So no child is ever left to be reaped at the next start.
 */
final class ChildProcess implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 20;
    private static final int GRACE_SECONDS = 5;
    private static final int LINES_SHOWN = 10;

    /**
     * In a session of its own, where there is a setsid: a terminal's Ctrl-C is meant for the parent, who still needs its
     * children while it ends.
     */
    private static final List<String> IN_OWN_SESSION =
            List.of("sh", "-c", "exec $(command -v setsid) \"$@\"", "session");

    /**
     * Adds a watcher to a program that does not care about its standard input; the program keeps the pid. Killed and
     * not asked, because a polite end would wait for every client to hang up.
     */
    private static final List<String> ON_LIFELINE = List.of("sh", "-c", """
        exec 3<&0
        (trap "" HUP INT TERM; read -r _ <&3; kill -KILL $$) >/dev/null 2>&1 &
        exec "$@" 3<&- </dev/null
        """, "lifeline");

    private final Process process;
    private final String readyLine;

    private ChildProcess(Process process, String readyLine) {
        this.process = process;
        this.readyLine = readyLine;
    }

    /**
     * Starts a program that exits when its standard input closes, and waits until it says that it is ready.
     *
     * @param log a file that gets everything it prints
     * @throws CannotStart with the last of what it printed, when it exits or is not ready within 20 s
     */
    static ChildProcess start(List<String> command, Path log, Predicate<String> isReady) {
        var ready = new CompletableFuture<String>();
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            var process = new ProcessBuilder(both(IN_OWN_SESSION, command))
                    .redirectErrorStream(true)
                    .start();
            // Not virtual: a read from a pipe holds its carrier, and two children would hold them all on two cores.
            Thread.ofPlatform()
                    .name("output of " + process.pid())
                    .daemon()
                    .start(() -> drain(process, log, isReady, ready));
            return new ChildProcess(process, await(ready, process, command, log));
        } catch (IOException e) {
            throw new CannotStart("Cannot run " + command.getFirst() + ": " + e.getMessage(), e);
        }
    }

    /** Like {@link #start}, for a program that would outlive its standard input and that may be killed at any time. */
    static ChildProcess startOnLifeline(List<String> command, Path log, Predicate<String> isReady) {
        return start(both(ON_LIFELINE, command), log, isReady);
    }

    String readyLine() {
        return readyLine;
    }

    @Override
    public void close() {
        end(process);
    }

    private static List<String> both(List<String> prefix, List<String> command) {
        return Stream.concat(prefix.stream(), command.stream()).toList();
    }

    private static void drain(Process process, Path log, Predicate<String> isReady, CompletableFuture<String> ready) {
        try (var output = process.inputReader(UTF_8);
                var file = Files.newBufferedWriter(log)) {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                file.write(line);
                file.newLine();
                file.flush();
                if (isReady.test(line)) {
                    ready.complete(line);
                }
            }
            ready.completeExceptionally(new IOException("It exited."));
        } catch (IOException e) {
            ready.completeExceptionally(e);
        }
    }

    private static String await(CompletableFuture<String> ready, Process process, List<String> command, Path log)
            throws IOException {
        try {
            return ready.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            end(process);
            throw new CannotStart(String.join(" ", command) + " did not start:\n" + lastLines(log), e);
        } catch (InterruptedException e) {
            end(process);
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while starting " + command.getFirst(), e);
        }
    }

    private static String lastLines(Path log) throws IOException {
        var lines = Files.exists(log) ? Files.readAllLines(log) : List.<String>of();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()));
    }

    private static void end(Process process) {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
