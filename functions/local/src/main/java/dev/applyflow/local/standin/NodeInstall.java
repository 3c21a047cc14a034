package dev.applyflow.local.standin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The npm packages of the native children: installed when they are missing or their lock file has changed. */
public final class NodeInstall {

    private static final int OLDEST = 20;
    private static final Pattern VERSION = Pattern.compile("v(\\d+)\\..*");
    private static final String ADVICE = "Install Node.js " + OLDEST
            + " or later (https://nodejs.org) so that `node` and `npm` are found on the PATH.";

    private final Path folder;

    private NodeInstall(Path folder) {
        this.folder = folder;
    }

    /**
     * @param folder the one with the package.json
     * @throws CannotStart when Node.js is missing or too old, or when npm fails
     */
    public static NodeInstall in(Path folder) {
        return in(folder, "node");
    }

    static synchronized NodeInstall in(Path folder, String node) {
        requireRecent(node);
        var lock = folder.resolve("package-lock.json");
        // The file's own lock keeps two builds on one machine from installing into each other.
        try (var channel = FileChannel.open(lock, StandardOpenOption.READ, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            var installed = folder.resolve("node_modules/.installed-lock.json");
            if (!Files.exists(installed) || Files.mismatch(lock, installed) >= 0) {
                install(folder);
                Files.copy(lock, installed, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new CannotStart("Cannot install the packages of " + folder + ": " + e, e);
        }
        return new NodeInstall(folder);
    }

    /** The command line of one of our scripts. */
    List<String> script(String name, String... arguments) {
        var command = new ArrayList<>(List.of("node", folder.resolve(name).toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** A program that came with a package. */
    Path program(String packageName, String program) {
        return folder.resolve("node_modules").resolve(packageName).resolve(program);
    }

    private static void requireRecent(String node) {
        var said = run(Path.of("."), node, "--version").output().strip();
        var version = VERSION.matcher(said);
        if (!version.matches() || Integer.parseInt(version.group(1)) < OLDEST) {
            throw new CannotStart("The Node.js found on the PATH is " + said + ". " + ADVICE);
        }
    }

    private static void install(Path folder) {
        var npm = run(folder, "npm", "ci", "--no-audit", "--no-fund");
        if (npm.status() != 0) {
            throw new CannotStart("`npm ci` failed in " + folder + ":\n" + npm.output());
        }
    }

    private record Outcome(int status, String output) {}

    private static Outcome run(Path folder, String... command) {
        try {
            var process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), UTF_8);
            return new Outcome(process.waitFor(), output);
        } catch (IOException e) {
            throw new CannotStart("`" + command[0] + "` cannot be run. " + ADVICE, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while running " + command[0], e);
        }
    }
}
