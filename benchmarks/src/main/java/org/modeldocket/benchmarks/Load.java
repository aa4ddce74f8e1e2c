package org.modeldocket.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.modeldocket.command.api.request.FactIds;
import org.modeldocket.command.submission.RecordFact;
import org.modeldocket.command.submission.RegisterRelease;
import org.modeldocket.facts.CompanyResponded;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.vocabulary.Citation;
import org.modeldocket.vocabulary.Company;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.Stance;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.text.LongText;
import org.modeldocket.vocabulary.text.ModelName;
import org.modeldocket.vocabulary.text.ShortText;
import org.modeldocket.vocabulary.text.WebUrl;

/** Clients on virtual threads, each with one command in flight, over a fixed number of releases. */
final class Load {
    private static final OperatingSystemMXBean OS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final FactIds IDS = new FactIds(Clock.systemUTC(), new SecureRandom());
    private static final int RELEASES = 5_000;
    private static final List<Citation> SOURCE = List.of(new Citation(
            new ShortText("Reuters"),
            new ShortText("A company answers what an agency asked of it"),
            new WebUrl("https://example.org/news/2026/06/12/a-company-answers"),
            EdtfDate.parse("2026-06-12"),
            null,
            new ShortText("The company said that it would comply, and that it does not agree."),
            null,
            null,
            null));

    private final Contender contender;

    Load(Contender contender) {
        this.contender = contender;
    }

    /** One measured run. */
    record Figures(
            long commands, double seconds, long p50Micros, long p99Micros, long fsyncs, long bytes, long cpuNanos) {
        double perSecond() {
            return commands / seconds;
        }
    }

    void register() throws InterruptedException, ExecutionException {
        run(50, client -> {
            for (int i = client; i < RELEASES; i += 50) {
                ReleaseRegistered fact = new ReleaseRegistered(
                        IDS.fresh(),
                        null,
                        List.of(),
                        null,
                        new Company(new Slug("openai"), new ShortText("OpenAI")),
                        new ModelName("Model " + i),
                        null,
                        null,
                        null,
                        null);
                send(new RegisterRelease(release(i), fact));
            }
            return new long[0];
        });
    }

    Figures measure(int inFlight, double seconds) throws InterruptedException, ExecutionException {
        long fsyncs = CountedFiles.FSYNCS.sum();
        long bytes = CountedFiles.BYTES.sum();
        long cpu = OS.getProcessCpuTime();
        long begun = System.nanoTime();
        long end = begun + (long) (seconds * 1e9);
        long[] latencies = run(inFlight, client -> {
            long[] mine = new long[1024];
            int count = 0;
            for (long now = System.nanoTime(); now < end; count++) {
                send(new RecordFact(release(ThreadLocalRandom.current().nextInt(RELEASES)), fact(), null));
                long done = System.nanoTime();
                mine = count < mine.length ? mine : Arrays.copyOf(mine, mine.length * 2);
                mine[count] = done - now;
                now = done;
            }
            return Arrays.copyOf(mine, count);
        });
        double took = (System.nanoTime() - begun) / 1e9;
        Arrays.sort(latencies);
        return new Figures(
                latencies.length,
                took,
                latencies[latencies.length / 2] / 1_000,
                latencies[(int) (latencies.length * 0.99)] / 1_000,
                CountedFiles.FSYNCS.sum() - fsyncs,
                CountedFiles.BYTES.sum() - bytes,
                OS.getProcessCpuTime() - cpu);
    }

    @FunctionalInterface
    private interface Client {
        long[] run(int client);
    }

    private static long[] run(int clients, Client client) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<long[]>> runs = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                int number = i;
                runs.add(threads.submit(() -> client.run(number)));
            }
            List<long[]> parts = new ArrayList<>();
            for (Future<long[]> run : runs) {
                parts.add(run.get());
            }
            return parts.stream().flatMapToLong(Arrays::stream).toArray();
        }
    }

    private void send(Object command) {
        contender.send(command);
    }

    private static ReleaseId release(int number) {
        return new ReleaseId("openai-model-" + number);
    }

    private static CompanyResponded fact() {
        FactId id = IDS.fresh();
        return new CompanyResponded(
                id,
                new Occurred(EdtfDate.parse("2026-06-12"), null),
                SOURCE,
                new LongText(id.toString()),
                null,
                null,
                Stance.COMPLIES,
                new LongText("We will comply with the request, and have told the agency what we think of it."));
    }
}
