package dev.applyflow.function.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.applyflow.core.campaign.ListImport.State;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Good files with bytes flipped, lost, doubled and moved: each ends as a list or as a refusal, never as an exception or a hang.
 * {@code -Dfuzz.seeds=100000} tries more, {@code -Dfuzz.first=4711} begins there.
 */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FuzzTest {
    private static final Path CORPUS = Path.of("src/test/resources/corpus");
    private static final int BATCH = 50;

    private static List<Path> files = List.of();

    @BeforeAll
    static void corpus() throws IOException {
        try (var all = Files.list(CORPUS)) {
            files = all.filter(file -> !file.toString().endsWith(".expected"))
                    .sorted()
                    .toList();
        }
    }

    static LongStream batches() {
        long first = Long.getLong("fuzz.first", 1);
        return LongStream.iterate(first, seed -> seed + BATCH).limit(Long.getLong("fuzz.seeds", 2_000) / BATCH);
    }

    @ParameterizedTest
    @MethodSource("batches")
    void a_damaged_file_ends_as_a_list_or_as_a_refusal(long first) throws IOException {
        for (long seed = first; seed < first + BATCH; seed++) {
            var random = new SplittableRandom(seed);
            Path file = files.get(random.nextInt(files.size()));
            byte[] damaged = damaged(Files.readAllBytes(file), random);

            assertThat(ImportedFile.of(damaged).list().state())
                    .as("seed %d, %s", seed, file.getFileName())
                    .isIn(State.READY, State.FAILED);
        }
    }

    /** A zip's checksums would reveal nearly all damage, so it is also done inside its parts. */
    private static byte[] damaged(byte[] file, SplittableRandom random) {
        boolean zip = file.length > 2 && file[0] == 'P' && file[1] == 'K';
        return zip && random.nextInt(4) > 0 ? damagedInside(file, random) : mutated(file, random);
    }

    private static byte[] damagedInside(byte[] file, SplittableRandom random) {
        var bytes = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(file));
                var out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] part = in.readAllBytes();
                out.write(random.nextInt(3) == 0 ? mutated(part, random) : part);
            }
        } catch (IOException cutOff) {
            // One of the corpus is no whole zip.
            return mutated(file, random);
        }
        return bytes.toByteArray();
    }

    private static byte[] mutated(byte[] file, SplittableRandom random) {
        byte[] bytes = file;
        for (int i = random.nextInt(1, 6); i > 0 && bytes.length > 0; i--) {
            bytes = Mutation.values()[random.nextInt(Mutation.values().length)].apply(bytes, random);
        }
        return bytes;
    }

    private enum Mutation {
        FLIP,
        DROP,
        DOUBLE,
        INSERT,
        CUT,
        NUMBER;

        private static final String[] TOKENS = {
            "\"",
            "'",
            "<",
            ">",
            "&",
            "]]>",
            "<![CDATA[",
            "<!--",
            "\0",
            "\n",
            "\r",
            ";",
            ",",
            "\uFEFF",
            "<row>",
            "</row>",
            "<c>",
            " r=\"XFD9\"",
            " t=\"s\"",
            "<f t=\"shared\" si=\"1\"/>",
            "<v>7</v>",
            "&#0;",
            "&#xD800;",
            "%PDF-",
            "sep=x\n"
        };

        byte[] apply(byte[] bytes, SplittableRandom random) {
            int at = random.nextInt(bytes.length);
            int length = Math.min(random.nextInt(1, 40), bytes.length - at);
            return switch (this) {
                case FLIP -> {
                    byte[] flipped = bytes.clone();
                    flipped[at] ^= (byte) (1 << random.nextInt(8));
                    yield flipped;
                }
                case DROP -> joined(bytes, at, new byte[0], at + length);
                case DOUBLE -> joined(bytes, at + length, Arrays.copyOfRange(bytes, at, at + length), at + length);
                case INSERT -> joined(bytes, at, token(random), at);
                case CUT -> Arrays.copyOf(bytes, at);
                case NUMBER -> withNumber(bytes, at, random);
            };
        }

        private static byte[] token(SplittableRandom random) {
            return TOKENS[random.nextInt(TOKENS.length)].getBytes(StandardCharsets.UTF_8);
        }

        /** The next digit becomes a number that somebody might count to. */
        private static byte[] withNumber(byte[] bytes, int from, SplittableRandom random) {
            for (int at = from; at < bytes.length; at++) {
                if (bytes[at] >= '0' && bytes[at] <= '9') {
                    byte[] number = Long.toString(random.nextLong() >>> random.nextInt(1, 63))
                            .getBytes(StandardCharsets.US_ASCII);
                    return joined(bytes, at, number, at + 1);
                }
            }
            return bytes;
        }

        private static byte[] joined(byte[] bytes, int headEnd, byte[] middle, int tailStart) {
            var joined = new ByteArrayOutputStream();
            joined.write(bytes, 0, headEnd);
            joined.writeBytes(middle);
            joined.write(bytes, tailStart, bytes.length - tailStart);
            return joined.toByteArray();
        }
    }
}
