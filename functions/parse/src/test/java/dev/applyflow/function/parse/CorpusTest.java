package dev.applyflow.function.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Small files, each named for what it shows, with the expected report beside it ({@code <file>.expected}). */
class CorpusTest {
    private static final Path CORPUS = Path.of("src/test/resources/corpus");

    static Stream<String> files() throws IOException {
        try (var files = Files.list(CORPUS)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".expected"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_file_gives_the_report_beside_it(String name) throws IOException {
        String report = Report.of(ImportedFile.of(Files.readAllBytes(CORPUS.resolve(name))));

        assertThat(report).isEqualTo(Files.readString(CORPUS.resolve(name + ".expected")));
    }

    @Test
    void no_expectation_is_left_without_its_file() throws IOException {
        List<String> files = files().toList();
        try (var all = Files.list(CORPUS)) {
            assertThat(all.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".expected"))
                            .map(name -> name.replaceAll("\\.expected$", "")))
                    .isNotEmpty()
                    .isSubsetOf(files);
        }
    }
}
