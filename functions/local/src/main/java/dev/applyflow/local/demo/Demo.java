package dev.applyflow.local.demo;

import dev.applyflow.local.LocalOptions;
import dev.applyflow.local.LocalSystem;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The main job on the sample list, at default limits, with the waits skipped; then the check of what the recipients got. */
public final class Demo {
    private Demo() {}

    /** @return the exit status: 0 if every accepted row received exactly one right mail */
    public static int run(LocalOptions options, PrintStream out) {
        Path state = options.state().resolve("demo");
        deleteAll(state);
        Instant began = Instant.now();
        var narrator = new Narrator(out);
        try (var system = LocalSystem.start(new LocalOptions(options.home(), state, 0, true), narrator::hear)) {
            out.println("The local system is up at " + system.origin() + " after " + since(began) + ".");
            var job = new MainJob(system, narrator, out);
            return job.finish(job.start()).isEmpty() ? 0 : 1;
        } finally {
            out.println("Took " + since(began) + ".");
        }
    }

    static byte[] sample(String name) {
        try (InputStream in = Demo.class.getResourceAsStream("/dev/applyflow/local/sample/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the sample " + name + " is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String since(Instant began) {
        Duration took = Duration.between(began, Instant.now());
        return "%d.%d s".formatted(took.toSeconds(), took.toMillisPart() / 100);
    }

    private static void deleteAll(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            List<Path> deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
