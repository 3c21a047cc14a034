package dev.applyflow.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;

/** A process that reads one file several times, one way, and prints the milliseconds that each reading took, and its greatest heap in MB. */
final class ReaderProcess {
    private ReaderProcess() {}

    /** @param args the {@link Reader}, the file, how often */
    public static void main(String[] args) throws IOException {
        var reader = Reader.valueOf(args[0]);
        byte[] file = Files.readAllBytes(Path.of(args[1]));
        var line = new StringBuilder();
        for (int i = 0; i < Integer.parseInt(args[2]); i++) {
            long began = System.nanoTime();
            reader.read(file);
            line.append((System.nanoTime() - began) / 1_000_000).append(' ');
        }
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        System.out.println(line.append(peak / (1024 * 1024)));
    }
}
