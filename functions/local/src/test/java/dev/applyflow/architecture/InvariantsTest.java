package dev.applyflow.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** docs/INVARIANTS.md names what enforces and what shows each invariant. A name that went stale shows nothing. */
class InvariantsTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern TYPE = Pattern.compile("`([A-Z]\\w*[a-z]\\w*)(?:\\.(\\w+))?`");
    private static final Pattern CONSTANT = Pattern.compile("`([A-Z][A-Z_]+)`");
    private static final Pattern INVARIANT = Pattern.compile("(?m)^\\| (\\d+) \\|.*\\|(.*)\\|(.*)\\|$");

    private final String document = read(ROOT.resolve("docs/INVARIANTS.md"));
    private final Map<String, String> sources = sources();

    @Test
    void every_type_and_method_that_is_named_exists() {
        List<MatchResult> named = TYPE.matcher(document).results().toList();

        assertThat(named).hasSizeGreaterThan(20);
        assertThat(named)
                .filteredOn(name -> !exists(name.group(1), name.group(2)))
                .extracting(MatchResult::group)
                .isEmpty();
    }

    private boolean exists(String type, @Nullable String member) {
        String source = sources.get(type);
        return source != null && (member == null || source.contains(" " + member + "("));
    }

    @Test
    void every_planted_bug_and_status_that_is_named_exists() {
        String all = String.join("\n", sources.values());

        assertThat(CONSTANT.matcher(document).results().map(name -> name.group(1)))
                .isNotEmpty()
                .filteredOn(name ->
                        !Pattern.compile("\\b" + name + "\\b").matcher(all).find())
                .isEmpty();
    }

    @Test
    void every_invariant_names_a_test_that_shows_it() {
        List<MatchResult> invariants = INVARIANT.matcher(document).results().toList();

        assertThat(invariants)
                .extracting(row -> Integer.valueOf(row.group(1)))
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(invariants).allSatisfy(row -> assertThat(row.group(3)).containsPattern("\\w+(Test|Contract)\\b"));
    }

    private static Map<String, String> sources() {
        try (Stream<Path> files = Files.walk(ROOT.resolve("functions"))) {
            return files.filter(file ->
                            file.toString().matches(".*[/\\\\]src[/\\\\](main|test)[/\\\\]java[/\\\\].*\\.java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            InvariantsTest::read,
                            (one, other) -> one + other));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
