package org.modeldocket.benchmarks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.json.JsonMapper;

/** How fast a running node works off what lags behind: a gauge of it, watched until it is zero. See README.md. */
public final class DrainBenchmark {
    private DrainBenchmark() {}

    /** Arguments: the node's URL, the gauge, such as {@code modeldocket.relay.lag}, and by how many views it is summed (1). */
    public static void main(String[] arguments) throws Exception {
        double views = arguments.length > 2 ? Double.parseDouble(arguments[2]) : 1;
        HttpRequest question = HttpRequest.newBuilder(URI.create(arguments[0] + "/actuator/metrics/" + arguments[1]))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            double first = Double.NaN;
            long begun = 0;
            while (true) {
                double lag = lag(http, question) / views;
                if (Double.isNaN(first) && lag > 0) {
                    first = lag;
                    begun = System.nanoTime();
                    System.out.printf("%,.0f facts behind%n", lag);
                } else if (first > 0 && lag == 0) {
                    double took = (System.nanoTime() - begun) / 1e9;
                    System.out.printf("%,.0f facts in %.1f s: %,.0f facts/s%n", first, took, first / took);
                    return;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        }
    }

    /** Not a number while the node does not say. */
    private static double lag(HttpClient http, HttpRequest question) throws InterruptedException {
        try {
            HttpResponse<String> answer = http.send(question, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200
                    ? JsonMapper.shared()
                            .readTree(answer.body())
                            .at("/measurements/0/value")
                            .asDouble()
                    : Double.NaN;
        } catch (java.io.IOException e) {
            return Double.NaN;
        }
    }
}
