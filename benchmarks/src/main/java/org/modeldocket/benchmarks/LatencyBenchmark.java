package org.modeldocket.benchmarks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;

/** From a 201 to the view, through HTTP on one connection, against a server that runs already. See README.md. */
public final class LatencyBenchmark {
    private static final String CITED = "\"citations\":[{\"publisher\":\"The Gazette\",\"title\":\"A report\"}]";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private final String token;

    private LatencyBenchmark(String base, String token) {
        this.base = base;
        this.token = token;
    }

    /** Arguments: the server's URL, a token that may write, facts (2,000). */
    public static void main(String[] arguments) throws Exception {
        int facts = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 2_000;
        LatencyBenchmark benchmark = new LatencyBenchmark(arguments[0].replaceFirst("/$", ""), arguments[1]);
        benchmark.run("warm-up", facts);
        benchmark.run("measured", facts);
    }

    private void run(String what, int facts) throws Exception {
        double[] write = new double[facts];
        double[] visible = new double[facts];
        String release = null;
        for (int i = 0; i < facts; i++) {
            if (i % 20 == 0) {
                release = post(
                                "/api/releases",
                                "{\"company\":\"Latency\",\"model\":\"" + what + " " + System.nanoTime() + "\"}")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow();
            }
            long begin = System.nanoTime();
            HttpResponse<String> written = post(
                    release + "/facts",
                    "{\"type\":\"target-date-announced\",\"occurred\":\"2026\",\"step\":\"PREVIEW\",\"target\":\"2027\","
                            + "\"announcedBy\":\"COMPANY\",\"note\":\"" + i + "\"," + CITED + "}");
            long acknowledged = System.nanoTime();
            String sequence = written.headers().firstValue("ETag").orElseThrow().replace("\"", "");
            HttpResponse<String> read = http.send(
                    HttpRequest.newBuilder(URI.create(base + release))
                            .header("X-Min-Sequence", sequence)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            long seen = System.nanoTime();
            if (read.statusCode() != 200) {
                throw new IllegalStateException("the view answered " + read.statusCode() + ": " + read.body());
            }
            write[i] = (acknowledged - begin) / 1e6;
            visible[i] = (seen - acknowledged) / 1e6;
        }
        print(what + ": request to 201", write);
        print(what + ": 201 to the view, the reading request included", visible);
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(base + path))
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

    private static void print(String what, double[] millis) {
        Arrays.sort(millis);
        System.out.printf(
                "%s: n %,d, median %.2f ms, 95th percentile %.2f ms, 99th %.2f ms, most %.2f ms%n",
                what,
                millis.length,
                millis[millis.length / 2],
                millis[(int) (millis.length * 0.95)],
                millis[(int) (millis.length * 0.99)],
                millis[millis.length - 1]);
    }
}
