package org.modeldocket.benchmarks;

import java.io.BufferedWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Facts by 32 clients over HTTP and by an import, in turn, against a server that runs already. See README.md. */
public final class ImportBenchmark {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int CLIENTS = 32;
    private static final int RELEASES = 1_000;
    private static final long LOOK = Duration.ofMillis(20).toNanos();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicLong note = new AtomicLong(System.nanoTime());
    private final String releases = "import-benchmark-" + System.nanoTime() + "-";
    private final String base;
    private final String token;

    private ImportBenchmark(String base, String token) {
        this.base = base;
        this.token = token;
    }

    /** Arguments: the server's URL, a token of role recorder, facts of an import (100,000), seconds over HTTP (15), turns (3). */
    public static void main(String[] arguments) throws Exception {
        int facts = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 100_000;
        int seconds = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 15;
        int turns = arguments.length > 4 ? Integer.parseInt(arguments[4]) : 3;
        ImportBenchmark benchmark = new ImportBenchmark(arguments[0].replaceFirst("/$", ""), arguments[1]);
        benchmark.register();
        for (int turn = 0; turn <= turns; turn++) {
            double single = benchmark.overHttp(seconds);
            double imported = benchmark.imported(facts);
            System.out.printf(
                    "%s: %d clients over HTTP %,.0f facts/s, import %,.0f facts/s, ratio %.1f%n",
                    turn == 0 ? "warm-up" : "turn " + turn, CLIENTS, single, imported, imported / single);
        }
    }

    private void register() throws Exception {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < RELEASES; i++) {
            lines.add("{\"releaseId\":\"" + releases + i + "\",\"company\":\"Import benchmark\",\"model\":\"M " + i
                    + "\"}");
        }
        importing(BodyPublishers.ofString(String.join("\n", lines)));
    }

    private double overHttp(int seconds) throws Exception {
        long begin = System.nanoTime();
        long end = begin + seconds * 1_000_000_000L;
        AtomicLong recorded = new AtomicLong();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                running.add(clients.submit(() -> {
                    while (System.nanoTime() < end) {
                        long number = note.getAndIncrement();
                        String path = "/api/releases/" + release(number) + "/facts";
                        HttpResponse<String> answer =
                                send(request(path, "application/json").POST(BodyPublishers.ofString(fact(number, ""))));
                        if (answer.statusCode() != 201) {
                            throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
                        }
                        recorded.incrementAndGet();
                    }
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
        return recorded.get() / ((System.nanoTime() - begin) / 1e9);
    }

    /** From the first byte of the file to the last fact. */
    private double imported(int facts) throws Exception {
        Path file = Files.createTempFile("import-benchmark", ".jsonl");
        try {
            try (BufferedWriter lines = Files.newBufferedWriter(file)) {
                for (int i = 0; i < facts; i++) {
                    long number = note.getAndIncrement();
                    lines.write(fact(number, "\"releaseId\":\"" + release(number) + "\","));
                    lines.write('\n');
                }
            }
            long begin = System.nanoTime();
            long recorded = importing(BodyPublishers.ofFile(file));
            double took = (System.nanoTime() - begin) / 1e9;
            if (recorded != facts) {
                throw new IllegalStateException(recorded + " of " + facts + " facts were recorded");
            }
            return facts / took;
        } finally {
            Files.delete(file);
        }
    }

    private long importing(HttpRequest.BodyPublisher lines) throws Exception {
        HttpResponse<String> accepted =
                send(request("/api/imports", "application/x-ndjson").POST(lines));
        if (accepted.statusCode() != 202) {
            throw new IllegalStateException(accepted.statusCode() + ": " + accepted.body());
        }
        String address = accepted.headers().firstValue("Location").orElseThrow();
        while (true) {
            JsonNode report = JSON.readTree(
                    send(request(address, "application/json").GET()).body());
            if (!report.path("state").asString().equals("RUNNING")) {
                return report.path("recorded").asLong();
            }
            LockSupport.parkNanos(LOOK);
        }
    }

    private HttpRequest.Builder request(String path, String type) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private String release(long number) {
        return releases + Math.floorMod(number * 31, RELEASES);
    }

    private static String fact(long number, String more) {
        return "{\"type\":\"company-responded\"," + more
                + "\"occurred\":\"2026-06-12\",\"stance\":\"COMPLIES\",\"note\":\"" + number
                + "\",\"statement\":\"We will comply with the request, and have told the agency what we think of it.\","
                + "\"citations\":[{\"publisher\":\"Reuters\",\"title\":\"A company answers what an agency asked of it\","
                + "\"url\":\"https://example.org/news/2026/06/12/a-company-answers\",\"publishedOn\":\"2026-06-12\"}]}";
    }
}
