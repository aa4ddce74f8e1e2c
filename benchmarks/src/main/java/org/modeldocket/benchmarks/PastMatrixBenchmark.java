package org.modeldocket.benchmarks;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Predicate;
import org.axonframework.config.Configuration;
import org.modeldocket.casefile.CaseFile;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.casefile.ValidTimeSlice;
import org.modeldocket.casefile.state.TreatmentPeriod;
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
import org.modeldocket.query.views.ViewsDatabase;
import org.modeldocket.vocabulary.Treatment;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.wire.StoredFact;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * The matrix of a past moment against the present one, over a generated record, each worked out anew; and whether live views,
 * rebuilt views and the fold agree at each of the moments. See README.md.
 */
public final class PastMatrixBenchmark {
    private static final int MOMENTS = 20;
    private static final int ROUNDS = 15;

    private PastMatrixBenchmark() {}

    /** Arguments: a directory on the disk to measure, facts (100,000), seed (42). */
    public static void main(String[] arguments) throws Exception {
        Path disk = Files.createTempDirectory(Files.createDirectories(Path.of(arguments[0])), "past");
        int facts = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 42;
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        try (ExecutorService snapshots = Executors.newSingleThreadExecutor();
                DurableRecord record = DurableRecord.open(
                        RecordSettings.in(disk), new CaseSnapshotCodec(), Clock.systemUTC(), meters)) {
            FactFeed feed = new StoreFeed(record.source(), record.durable(), record::history, record.recordId());
            Configuration axon = CommandBus.over(record.eventStore(), Clock.systemUTC(), snapshots);
            axon.start();
            Random random = new Random(seed);
            List<BitemporalPoint> moments = new ArrayList<>();
            for (int i = 0; i < MOMENTS; i++) {
                String day =
                        LocalDate.of(2020, 6, 1).plusDays(random.nextInt(1_800)).toString();
                moments.add(new BitemporalPoint(ValidAt.parse(day), new KnownAt.Position(1 + random.nextInt(facts))));
            }
            List<String> live = new ArrayList<>();
            try (AnnotationConfigApplicationContext views = RebuildBenchmark.views(disk.resolve("live"), feed)) {
                RebuildBenchmark.tell(axon.commandGateway(), facts, new RecordGenerator(seed));
                RebuildBenchmark.caughtUp(views);
                for (BitemporalPoint moment : moments) {
                    live.add(json(views.getBean(TreatmentQuestions.class).matrix(moment)));
                }
            }
            try (AnnotationConfigApplicationContext views = RebuildBenchmark.views(disk.resolve("rebuilt"), feed)) {
                RebuildBenchmark.caughtUp(views);
                TreatmentQuestions treatments = views.getBean(TreatmentQuestions.class);
                List<CaseHistory> cases = cases(views, feed);
                int same = 0;
                int folded = 0;
                for (int i = 0; i < MOMENTS; i++) {
                    Matrix rebuilt = treatments.matrix(moments.get(i));
                    same += json(rebuilt).equals(live.get(i)) ? 1 : 0;
                    folded += counts(rebuilt).equals(counts(cases, moments.get(i))) ? 1 : 0;
                }
                System.out.printf(
                        "%,d facts, %,d releases; at %d moments live = rebuilt %d times, = the fold %d times%n",
                        facts, cases.size(), MOMENTS, same, folded);
                measure(views, facts, random);
            }
            axon.shutdown();
        }
    }

    /** Each asks for a moment that nobody has asked for, so that none is kept: the present is a day in the far future. */
    private static void measure(AnnotationConfigApplicationContext views, int facts, Random random) {
        TreatmentQuestions treatments = views.getBean(TreatmentQuestions.class);
        for (int round = 0; round < 2; round++) {
            report("present", i -> new BitemporalPoint(ValidAt.parse(String.valueOf(2100 + i)), null), treatments);
            for (int share : new int[] {1, 25, 50, 75, 99}) {
                long position = facts * (long) share / 100;
                report(
                        "known at " + share + " %",
                        i -> new BitemporalPoint(null, new KnownAt.Position(position - i)),
                        treatments);
                report(
                        "known at " + share + " %, valid on a day",
                        i -> new BitemporalPoint(
                                ValidAt.parse(LocalDate.of(2021, 1, 1)
                                        .plusDays(random.nextInt(1_500))
                                        .toString()),
                                new KnownAt.Position(position - i)),
                        treatments);
            }
        }
    }

    private static void report(String what, Function<Integer, BitemporalPoint> moments, TreatmentQuestions treatments) {
        long[] nanos = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            BitemporalPoint clocks = moments.apply(i);
            long begin = System.nanoTime();
            treatments.matrix(clocks);
            nanos[i] = System.nanoTime() - begin;
        }
        Arrays.sort(nanos);
        System.out.printf(
                "%-32s median %6.1f ms, slowest %6.1f ms%n", what, nanos[ROUNDS / 2] / 1e6, nanos[ROUNDS - 1] / 1e6);
    }

    private static String json(Matrix matrix) {
        return new String(AnswerJson.write(matrix), StandardCharsets.UTF_8);
    }

    private static List<CaseHistory> cases(AnnotationConfigApplicationContext views, FactFeed feed) {
        return views
                .getBean(ViewsDatabase.class)
                .live()
                .jdbc()
                .queryForList("SELECT release_id FROM case_head ORDER BY release_id", String.class)
                .stream()
                .map(id -> CaseHistory.of(feed.history(new ReleaseId(id), Long.MAX_VALUE).stream()
                        .map(StoredFact::recorded)
                        .toList()))
                .toList();
    }

    private static Map<String, Map<Treatment, List<Integer>>> counts(Matrix matrix) {
        Map<String, Map<Treatment, List<Integer>>> counts = new TreeMap<>();
        matrix.rows().forEach(row -> {
            Map<Treatment, List<Integer>> cells = new EnumMap<>(Treatment.class);
            row.cells()
                    .forEach((kind, cell) -> cells.put(
                            kind,
                            List.of(
                                    cell.count(),
                                    cell.possible() == null ? cell.count() : cell.possible(),
                                    cell.open())));
            counts.put(row.company().id(), cells);
        });
        return counts;
    }

    private static Map<String, Map<Treatment, List<Integer>>> counts(List<CaseHistory> cases, BitemporalPoint clocks) {
        long position = clocks.knownAt() instanceof KnownAt.Position(long p) ? p : Long.MAX_VALUE;
        Map<String, Map<Treatment, int[]>> tallies = new TreeMap<>();
        for (CaseHistory whole : cases) {
            List<RecordedFact> known = whole.recorded().stream()
                    .filter(fact -> fact.position() <= position)
                    .toList();
            if (!known.isEmpty()) {
                CaseHistory history = CaseHistory.of(known);
                ValidTimeSlice day = history.validAt(clocks.day());
                String company = history.file().registration().company().id().value();
                kinds(day.definite(), p -> true).forEach(k -> tally(tallies, company, k)[0]++);
                kinds(day.possible(), p -> true).forEach(k -> tally(tallies, company, k)[1]++);
                kinds(day.definite(), TreatmentPeriod::open).forEach(k -> tally(tallies, company, k)[2]++);
            }
        }
        Map<String, Map<Treatment, List<Integer>>> counts = new TreeMap<>();
        tallies.forEach((company, cells) -> {
            Map<Treatment, List<Integer>> row = new HashMap<>();
            cells.forEach((kind, n) -> row.put(kind, Arrays.stream(n).boxed().toList()));
            counts.put(company, row);
        });
        return counts;
    }

    private static int[] tally(Map<String, Map<Treatment, int[]>> tallies, String company, Treatment kind) {
        return tallies.computeIfAbsent(company, c -> new EnumMap<>(Treatment.class))
                .computeIfAbsent(kind, k -> new int[3]);
    }

    private static List<Treatment> kinds(CaseFile file, Predicate<TreatmentPeriod> which) {
        return file.treatments().stream()
                .filter(which)
                .map(TreatmentPeriod::kind)
                .distinct()
                .toList();
    }
}
