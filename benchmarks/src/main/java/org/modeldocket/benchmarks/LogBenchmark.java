package org.modeldocket.benchmarks;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.modeldocket.command.axon.CaseSnapshotCodec;
import org.modeldocket.command.log.LogConfiguration;
import org.modeldocket.command.log.LogUnavailable;
import org.modeldocket.command.log.TransparencyLog;
import org.modeldocket.command.log.audit.VerifyCommand;
import org.modeldocket.command.log.tree.Hash;
import org.modeldocket.command.log.tree.ProofBuilder;
import org.modeldocket.command.log.tree.ProofVerifier;
import org.modeldocket.command.record.RecordSettings;
import org.modeldocket.command.record.node.DurableRecord;
import org.modeldocket.facts.RecordGenerator;
import org.modeldocket.facts.ReleaseFact;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Proofs, checkpoints, growth and verification of the transparency log, at several sizes of one record. See README.md. */
public final class LogBenchmark {
    private static final Map<String, String> BY = Map.of("actorSubject", "token:bench", "actorName", "Benchmark");
    private static final int GROUP = 500;
    private static final int PROOFS = 10_000;

    private final Path data;
    private final Iterator<RecordGenerator.Told> told;
    private final Map<String, Long> sequences = new HashMap<>();
    private long size;

    private LogBenchmark(Path data, long seed) {
        this.data = data;
        told = new RecordGenerator(seed).stream().iterator();
    }

    /** Arguments: a directory on the disk to measure, then sizes, rising (1,000, 100,000 and 1,000,000). */
    public static void main(String[] arguments) throws Exception {
        Path disk = Files.createTempDirectory(Files.createDirectories(Path.of(arguments[0])), "log");
        List<Long> sizes = new ArrayList<>();
        for (int i = 1; i < arguments.length; i++) {
            sizes.add(Long.parseLong(arguments[i]));
        }
        LogBenchmark benchmark = new LogBenchmark(disk, 42);
        for (long size : sizes.isEmpty() ? List.of(1_000L, 100_000L, 1_000_000L) : sizes) {
            benchmark.measure(size);
        }
    }

    private void measure(long to) throws Exception {
        String key;
        try (AnnotationConfigApplicationContext docket = open()) {
            TransparencyLog log = docket.getBean(TransparencyLog.class);
            awaitSigned(log, size);
            grow(docket.getBean(DurableRecord.class), log, to);
            proofs(log);
            key = log.key().toString();
        }
        Files.delete(data.resolve("log/hashes"));
        long begun = System.nanoTime();
        try (AnnotationConfigApplicationContext docket = open()) {
            awaitSigned(docket.getBean(TransparencyLog.class), size);
            print("hashes made anew, every checkpoint compared", begun);
        }
        begun = System.nanoTime();
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        StringWriter out = new StringWriter();
        int code = VerifyCommand.run(new PrintWriter(out), nowhere, "record", data.toString(), "--key", key);
        print("verify record, exit code " + code, begun);
        System.out.printf(
                "  record %,d MiB, hashes %,d KiB, checkpoints %,d KiB%n%n",
                Files.size(data.resolve("record.mv.db")) >> 20,
                Files.size(data.resolve("log/hashes")) >> 10,
                Files.size(data.resolve("log/checkpoints")) >> 10);
    }

    private AnnotationConfigApplicationContext open() {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("benchmark", Map.of("modeldocket.data", data.toString())));
        context.registerBean(Clock.class, Clock::systemUTC);
        context.registerBean(
                DurableRecord.class,
                () -> DurableRecord.open(
                        RecordSettings.in(data),
                        new CaseSnapshotCodec(),
                        Clock.systemUTC(),
                        new SimpleMeterRegistry()));
        context.register(LogConfiguration.class);
        context.refresh();
        return context;
    }

    /** Appends in groups as fast as the record takes them, while the log follows. */
    private void grow(DurableRecord record, TransparencyLog log, long to) {
        long first = size;
        long furthest = 0;
        long begun = System.nanoTime();
        while (size < to) {
            List<GenericDomainEventMessage<ReleaseFact>> group = new ArrayList<>();
            while (group.size() < GROUP && size < to) {
                RecordGenerator.Told next = told.next();
                String release = next.releaseId().toString();
                long sequence = sequences.merge(release, 1L, Long::sum) - 1;
                group.add(new GenericDomainEventMessage<>("Release", release, sequence, next.fact(), BY));
                size++;
            }
            record.eventStore().publish(group);
            furthest = Math.max(furthest, size - log.current().size());
        }
        double appended = (System.nanoTime() - begun) / 1e9;
        awaitSigned(log, size);
        double signed = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                "%,d facts: %,d appended in %.2f s (%,.0f/s), signed %.2f s after the last (%,.0f leaves/s), "
                        + "at most %,d behind%n",
                size,
                size - first,
                appended,
                (size - first) / appended,
                signed - appended,
                (size - first) / signed,
                furthest);
    }

    private static void awaitSigned(TransparencyLog log, long size) {
        while (true) {
            try {
                if (log.current().size() >= size) {
                    return;
                }
            } catch (LogUnavailable e) {
                // it is being opened
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    private void proofs(TransparencyLog log) {
        String note = log.current().note();
        Hash root = log.current().checkpoint().root();
        SplittableRandom random = new SplittableRandom(1);
        for (String kind : List.of("warm up", "inclusion")) {
            long hashes = 0;
            long begun = System.nanoTime();
            List<List<Hash>> proofs = new ArrayList<>();
            long[] indexes = random.longs(PROOFS, 0, size).toArray();
            for (long index : indexes) {
                List<Hash> proof = log.over(nodes -> ProofBuilder.inclusion(nodes, index, size));
                proofs.add(proof);
                hashes += proof.size();
            }
            double made = (System.nanoTime() - begun) / 1e3 / PROOFS;
            List<Hash> leaves = new ArrayList<>();
            for (long index : indexes) {
                leaves.add(log.over(nodes -> nodes.at(0, index)));
            }
            begun = System.nanoTime();
            for (int i = 0; i < PROOFS; i++) {
                if (!ProofVerifier.includes(leaves.get(i), indexes[i], size, proofs.get(i), root)) {
                    throw new IllegalStateException("a proof fails");
                }
            }
            double checked = (System.nanoTime() - begun) / 1e3 / PROOFS;
            if (!kind.equals("warm up")) {
                print(kind, hashes, made, checked);
            }
        }
        consistency(log, root, random);
        System.out.printf("  checkpoint: %d bytes%n", note.length());
    }

    private void consistency(TransparencyLog log, Hash root, SplittableRandom random) {
        long hashes = 0;
        double made = 0;
        double checked = 0;
        for (int i = 0; i < PROOFS; i++) {
            long from = random.nextLong(1, size);
            Hash fromRoot = log.over(nodes -> ProofBuilder.root(nodes, from));
            long begun = System.nanoTime();
            List<Hash> proof = log.over(nodes -> ProofBuilder.consistency(nodes, from, size));
            long between = System.nanoTime();
            if (!ProofVerifier.consistent(from, fromRoot, size, root, proof)) {
                throw new IllegalStateException("a proof fails");
            }
            checked += (System.nanoTime() - between) / 1e3 / PROOFS;
            made += (between - begun) / 1e3 / PROOFS;
            hashes += proof.size();
        }
        print("consistency", hashes, made, checked);
    }

    private static void print(String kind, long hashes, double made, double checked) {
        double each = (double) hashes / PROOFS;
        System.out.printf(
                "  %s proof: %.1f hashes, %.0f bytes, made in %.1f us, checked in %.1f us%n",
                kind, each, each * Hash.LENGTH, made, checked);
    }

    private void print(String what, long begun) {
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf("  %s: %.2f s (%,.0f facts/s)%n", what, seconds, size / seconds);
    }
}
