package dev.applyflow.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A process that reads one file several times, one way, and prints the milliseconds of processor time that each reading took, compiler
 * and collector included, and its greatest heap in MB. Processor time, because a busy machine makes wall time mean little.
 */
final class ReaderProcess {
    private ReaderProcess() {}

    /** @param args the {@link Reader}, the file, how often */
    public static void main(String[] args) throws IOException {
        var reader = Reader.valueOf(args[0]);
        byte[] file = Files.readAllBytes(Path.of(args[1]));
        var processor = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        var line = new StringBuilder();
        for (int i = 0; i < Integer.parseInt(args[2]); i++) {
            long began = processor.getProcessCpuTime();
            reader.read(file);
            line.append((processor.getProcessCpuTime() - began) / 1_000_000).append(' ');
        }
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        System.out.println(line.append(peak / (1024 * 1024)));
    }
}
