package org.modeldocket.benchmarks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * In the split run, from a 201 to the fact being read from a query-side node, at a given rate: facts are sent when their time
 * comes, whether earlier ones were answered or not. See README.md.
 */
public final class SharedLatencyBenchmark {
    private static final int RELEASES = 500;
    private static final String CITED = "\"citations\":[{\"publisher\":\"The Gazette\",\"title\":\"A report\"}]";
    private static final String FACT = "{\"type\":\"target-date-announced\",\"occurred\":\"2026\",\"step\":\"PREVIEW\","
            + "\"target\":\"2027\",\"announcedBy\":\"COMPANY\"," + CITED + ",\"note\":\"";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String[] commandSide;
    private final String querySide;
    private final String token;
    private final String run = Long.toString(System.nanoTime(), 36);

    private SharedLatencyBenchmark(String commandSide, String querySide, String token) {
        this.commandSide = commandSide.split(",");
        this.querySide = querySide;
        this.token = token;
    }

    /** Arguments: URLs of command-side nodes with commas between, that of a query-side node, a token, seconds a run, rates. */
    public static void main(String[] arguments) throws Exception {
        SharedLatencyBenchmark benchmark = new SharedLatencyBenchmark(arguments[0], arguments[1], arguments[2]);
        double seconds = Double.parseDouble(arguments[3]);
        for (int i = 0; i < RELEASES; i++) {
            benchmark.post(
                    "/api/releases",
                    "{\"releaseId\":\"" + benchmark.release(i) + "\",\"company\":\"Latency\",\"model\":\""
                            + benchmark.run + " " + i + "\"}");
        }
        benchmark.run(50, seconds);
        System.out.printf(
                "%7s %8s %14s %14s %16s %16s%n",
                "facts/s", "facts", "201 median ms", "201 99th ms", "visible median", "visible 99th");
        for (int i = 4; i < arguments.length; i++) {
            System.out.println(benchmark.run(Integer.parseInt(arguments[i]), seconds));
        }
    }

    private String run(int rate, double seconds) throws InterruptedException {
        int facts = (int) (rate * seconds);
        ConcurrentLinkedQueue<double[]> measured = new ConcurrentLinkedQueue<>();
        AtomicLong failed = new AtomicLong();
        long begun = System.nanoTime();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < facts; i++) {
                long due = begun + (long) (i * 1e9 / rate);
                LockSupport.parkNanos(due - System.nanoTime());
                clients.execute(() -> {
                    try {
                        measured.add(fact());
                    } catch (Exception e) {
                        failed.incrementAndGet();
                    }
                });
            }
        }
        double took = (System.nanoTime() - begun) / 1e9;
        return "%7.0f %,8d %14.2f %14.2f %16.2f %16.2f%s"
                .formatted(
                        measured.size() / took,
                        measured.size(),
                        at(measured, 0, 0.5),
                        at(measured, 0, 0.99),
                        at(measured, 1, 0.5),
                        at(measured, 1, 0.99),
                        failed.get() == 0 ? "" : "  FAILED: " + failed);
    }

    private static double at(ConcurrentLinkedQueue<double[]> measured, int column, double part) {
        double[] values =
                measured.stream().mapToDouble(row -> row[column]).sorted().toArray();
        return values.length == 0 ? Double.NaN : values[(int) (values.length * part)];
    }

    /** Milliseconds from the request to the 201, and from the 201 to the answer of the other side that knows the fact. */
    private double[] fact() throws Exception {
        String address = "/api/releases/" + release(ThreadLocalRandom.current().nextInt(RELEASES));
        long begun = System.nanoTime();
        HttpResponse<String> written = post(
                address + "/facts",
                FACT + begun + " " + ThreadLocalRandom.current().nextLong() + "\"}");
        long acknowledged = System.nanoTime();
        String sequence = written.headers().firstValue("ETag").orElseThrow().replace("\"", "");
        HttpResponse<Void> read = http.send(
                HttpRequest.newBuilder(URI.create(querySide + address))
                        .header("X-Min-Sequence", sequence)
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        if (read.statusCode() != 200) {
            throw new IllegalStateException("the view answered " + read.statusCode());
        }
        return new double[] {(acknowledged - begun) / 1e6, (System.nanoTime() - acknowledged) / 1e6};
    }

    private String release(int number) {
        return "latency-" + run + "-" + number;
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        String node = commandSide[ThreadLocalRandom.current().nextInt(commandSide.length)];
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(node + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer;
    }
}
