package org.modeldocket.benchmarks;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import org.axonframework.config.Configuration;
import org.modeldocket.command.axon.CaseSnapshotCodec;
import org.modeldocket.command.axon.CommandBus;
import org.modeldocket.command.record.RecordSettings;
import org.modeldocket.command.record.node.DurableRecord;
import org.modeldocket.facts.RecordGenerator;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.bitemporal.KnownAt;
import org.modeldocket.query.bitemporal.ValidAt;
import org.modeldocket.query.cases.view.AnswerJson;
import org.modeldocket.query.matrix.Matrix;
import org.modeldocket.query.matrix.TreatmentQuestions;
import org.modeldocket.query.source.FactFeed;
import org.modeldocket.query.source.StoreFeed;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The matrix of moments that are not cached, over a generated record of 200 companies. See README.md. */
public final class MatrixBenchmark {
    private static final int COMPANIES = 200;
    private static final long SEED = 42;
    private static final int REQUESTS = 31;
    private static final int WARM_UP_SECONDS = 10;
    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 2, 1);
    private static final int DAYS = 1_600;

    private MatrixBenchmark() {}

    /** Arguments: a directory, in which the record is generated unless it is there, and the facts (10,000). */
    public static void main(String[] arguments) throws Exception {
        Path directory = Files.createDirectories(Path.of(arguments[0]));
        int facts = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
        try (ExecutorService snapshots = Executors.newSingleThreadExecutor();
                DurableRecord record = DurableRecord.open(
                        RecordSettings.in(directory),
                        new CaseSnapshotCodec(),
                        Clock.systemUTC(),
                        new SimpleMeterRegistry())) {
            if (record.durable().get() == 0) {
                Configuration axon = CommandBus.over(record.eventStore(), Clock.systemUTC(), snapshots);
                axon.start();
                RebuildBenchmark.tell(axon.commandGateway(), facts, new RecordGenerator(SEED, COMPANIES));
                axon.shutdown();
            }
            FactFeed feed = new StoreFeed(record.source(), record.durable(), record::history, record.recordId());
            try (AnnotationConfigApplicationContext views = RebuildBenchmark.views(directory.resolve("views"), feed)) {
                RebuildBenchmark.caughtUp(views);
                measure(views, facts);
            }
        }
    }

    private static void measure(AnnotationConfigApplicationContext views, int facts) {
        SimpleMeterRegistry meters = views.getBean(SimpleMeterRegistry.class);
        views.getBeansOfType(MeterBinder.class).values().forEach(binder -> binder.bindTo(meters));
        while (meters.get("modeldocket.periods.held").gauge().value() == 0) {
            LockSupport.parkNanos(10_000_000);
        }
        TreatmentQuestions treatments = views.getBean(TreatmentQuestions.class);
        Random random = new Random(SEED);
        long end = System.nanoTime() + WARM_UP_SECONDS * 1_000_000_000L;
        while (System.nanoTime() < end) {
            treatments.matrix(new BitemporalPoint(day(random), position(1 + random.nextInt(facts))));
        }
        report("another day", i -> new BitemporalPoint(ValidAt.parse(String.valueOf(2100 + i)), null), treatments);
        report("known at 50 %", i -> new BitemporalPoint(null, position(facts / 2 - i)), treatments);
        report("known at 99 %", i -> new BitemporalPoint(null, position(facts * 99L / 100 - i)), treatments);
        report(
                "any day and position",
                i -> new BitemporalPoint(day(random), position(1 + random.nextInt(facts))),
                treatments);
        report("any day, known now", i -> new BitemporalPoint(day(random), null), treatments);
    }

    private static ValidAt day(Random random) {
        return ValidAt.parse(FIRST_DAY.plusDays(random.nextInt(DAYS)).toString());
    }

    private static KnownAt.Position position(long position) {
        return new KnownAt.Position(position);
    }

    private static void report(String what, IntFunction<BitemporalPoint> moments, TreatmentQuestions treatments) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long[] nanos = new long[REQUESTS];
        long[] processor = new long[REQUESTS];
        Matrix matrix = treatments.matrix(moments.apply(REQUESTS));
        for (int i = 0; i < REQUESTS; i++) {
            BitemporalPoint moment = moments.apply(i);
            long begin = System.nanoTime();
            long worked = threads.getCurrentThreadCpuTime();
            matrix = treatments.matrix(moment);
            processor[i] = threads.getCurrentThreadCpuTime() - worked;
            nanos[i] = System.nanoTime() - begin;
        }
        Arrays.sort(nanos);
        Arrays.sort(processor);
        System.out.printf(
                "%-22s processor %6.2f ms, median %6.2f ms, slowest %6.2f ms; the last one's JSON %,d bytes%n",
                what,
                processor[REQUESTS / 2] / 1e6,
                nanos[REQUESTS / 2] / 1e6,
                nanos[REQUESTS - 1] / 1e6,
                AnswerJson.write(matrix).length);
    }
}
