package org.modeldocket.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Durable commands a second at the command gateway: the record beside Axon's JDBC engine. See README.md. */
public final class AppendBenchmark {
    private AppendBenchmark() {}

    /** Arguments: a directory on the disk to measure, seconds a run (10), a contender (both), commands in flight (1, 16, 200). */
    public static void main(String[] arguments) throws Exception {
        Path disk = Files.createDirectories(Path.of(arguments[0]));
        double seconds = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 10;
        String only = arguments.length > 2 ? arguments[2] : "";
        int[] levels = arguments.length > 3 ? new int[] {Integer.parseInt(arguments[3])} : new int[] {1, 16, 200};
        CountedFiles.register();
        System.out.printf(
                "%-10s %9s %12s %10s %10s %9s %12s %10s %10s%n",
                "engine", "in flight", "commands/s", "p50 ms", "p99 ms", "fsyncs", "facts/fsync", "KiB/fact", "cpu us");
        try (Contender record = only.equals("axon-jdbc") ? null : new OurRecord(fresh(disk));
                Contender axon = only.equals("record") ? null : AxonJdbc.onFile(fresh(disk))) {
            List<Contender> contenders =
                    record == null ? List.of(axon) : axon == null ? List.of(record) : List.of(record, axon);
            for (Contender contender : contenders) {
                new Load(contender).register();
                new Load(contender).measure(50, seconds / 2);
            }
            for (int inFlight : levels) {
                for (Contender contender : contenders) {
                    Load load = new Load(contender);
                    load.measure(inFlight, seconds / 4);
                    print(contender, inFlight, load.measure(inFlight, seconds));
                }
            }
            for (Contender contender : contenders) {
                System.out.printf(
                        "%s: %,d facts in a file of %,d MiB%n",
                        contender.name(), contender.facts(), contender.size() >> 20);
            }
        }
    }

    private static Path fresh(Path disk) throws IOException {
        return Files.createTempDirectory(disk, "append");
    }

    private static void print(Contender contender, int inFlight, Load.Figures figures) {
        System.out.printf(
                "%-10s %9d %,12.0f %10.2f %10.2f %,9d %12.1f %10.1f %10.1f%n",
                contender.name(),
                inFlight,
                figures.perSecond(),
                figures.p50Micros() / 1e3,
                figures.p99Micros() / 1e3,
                figures.fsyncs(),
                (double) figures.commands() / figures.fsyncs(),
                figures.bytes() / 1024.0 / figures.commands(),
                figures.cpuNanos() / 1e3 / figures.commands());
    }
}
