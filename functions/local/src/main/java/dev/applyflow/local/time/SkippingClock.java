package dev.applyflow.local.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The sending clock of the local system: the real clock plus an offset that only ever grows. Work takes its real time; waits take
 * none, when somebody skips them. The offset is kept across restarts, since time must not run backwards for what was stored.
 */
public final class SkippingClock implements InstantSource {
    private final InstantSource real;
    private final Path file;
    private volatile Duration offset;

    public SkippingClock(InstantSource real, Path file) {
        this.real = real;
        this.file = file;
        this.offset = read(file);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(offset);
    }

    /** From now on it is at least {@code target}. */
    public synchronized void skipTo(Instant target) {
        Duration ahead = Duration.between(instant(), target);
        if (ahead.isPositive()) {
            Duration grown = offset.plus(ahead);
            write(grown);
            offset = grown;
        }
    }

    private static Duration read(Path file) {
        try {
            return Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whole or not at all: a kill in the middle must not leave a clock that cannot be read. */
    private void write(Duration grown) {
        try {
            Path written = Files.writeString(file.resolveSibling(file.getFileName() + ".new"), grown.toString());
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
