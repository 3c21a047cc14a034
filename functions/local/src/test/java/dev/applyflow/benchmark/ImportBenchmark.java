package dev.applyflow.benchmark;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reading a list of 100,000 rows, by JMH, with the collector that a small function has; docs/BENCHMARKS.md tells how to run it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xmx2g", "-XX:+UseSerialGC"})
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 8, time = 2)
public class ImportBenchmark {
    @Param({"COMMONS_CSV", "ROWS_OF_CSV", "IMPORT_OF_CSV", "FASTEXCEL", "ROWS_OF_XLSX", "IMPORT_OF_XLSX", "POI"})
    public Reader reader;

    private byte[] file;

    @Setup
    public void sample() {
        file = reader.sample(100_000);
    }

    @Benchmark
    public int read() throws IOException {
        return reader.read(file);
    }
}
