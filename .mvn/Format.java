import com.palantir.javaformat.java.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Runs palantir-java-format over every Java file of the repository: {@code check} names the files it would change and
 * fails, {@code write} changes them. A program of its own because the formatter must run on the JDK whose syntax it
 * reads, and Maven may run on an older one.
 */
final class Format {
    private static final Set<String> NOT_OURS = Set.of("target", "node_modules", ".git", "cdk.out");

    public static void main(String[] arguments) throws Exception {
        boolean write = arguments[0].equals("write");
        var options = write ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed");
        var all = Stream.of(List.of("--palantir"), options, sources()).flatMap(List::stream);
        var out = new PrintWriter(System.out, true);
        int exit = new Main(out, new PrintWriter(System.err, true), System.in).format(all.toArray(String[]::new));
        if (exit != 0 && !write) {
            out.println("The files above are not formatted. To format them: ./mvnw -q -N verify -Dformat=write");
        }
        System.exit(exit);
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("."))) {
            return files.filter(Format::isOurs).map(Path::toString).toList();
        }
    }

    private static boolean isOurs(Path file) {
        for (Path part : file) {
            if (NOT_OURS.contains(part.toString())) {
                return false;
            }
        }
        return file.toString().endsWith(".java");
    }
}
