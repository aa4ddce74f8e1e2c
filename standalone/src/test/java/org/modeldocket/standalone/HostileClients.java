package org.modeldocket.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Clients that ask a server for what costs it most, as fast as it answers: a process of its own, until it is killed. */
final class HostileClients implements AutoCloseable {
    private final Process process;

    private HostileClients(Process process) {
        this.process = process;
    }

    /** What each of them asks for, again and again. */
    enum Wish {
        COSTLY_READS,
        LONG_PAGE,
        BUNDLE,
        WAIT;

        private HttpRequest request(String base) {
            return switch (this) {
                case COSTLY_READS -> get(base, costly());
                case LONG_PAGE -> get(base, "/releases/" + GeneratedRecord.LONG_CASE + "?validAt=" + day());
                case BUNDLE -> get(base, "/api/releases/" + GeneratedRecord.LONG_CASE + "/bundle");
                case WAIT -> get(base, "/api/releases/generated-model-5", "X-Min-Sequence", "999999");
            };
        }

        private static String costly() {
            return switch (ThreadLocalRandom.current().nextInt(3)) {
                case 0 -> "/api/releases/" + GeneratedRecord.LONG_CASE + "/replay?limit=500&validAt=" + day();
                case 1 -> "/releases/" + GeneratedRecord.LONG_CASE + "?validAt=" + day();
                default -> "/?validAt=" + day();
            };
        }

        private static String day() {
            return LocalDate.of(2011, 1, 1)
                    .plusDays(ThreadLocalRandom.current().nextInt(5_000))
                    .toString();
        }

        private static HttpRequest get(String base, String path, String... headers) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(30));
            if (headers.length > 0) {
                request.headers(headers);
            }
            return request.build();
        }
    }

    static HostileClients of(Client server, int clients, Wish wish) throws IOException {
        return new HostileClients(new ProcessBuilder(
                        DocketProcess.java(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostileClients.class.getName(),
                        server.base(),
                        Integer.toString(clients),
                        wish.name())
                .inheritIO()
                .start());
    }

    /** @param arguments the server's address, how many clients, what they ask for */
    public static void main(String... arguments) throws InterruptedException {
        Wish wish = Wish.valueOf(arguments[2]);
        LongAdder[] answers = Stream.generate(LongAdder::new).limit(6).toArray(LongAdder[]::new);
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
            Thread.ofVirtual().start(() -> ask(http, arguments[0], wish, answers));
        }
        while (true) {
            Thread.sleep(Duration.ofSeconds(10));
            System.out.printf(
                    "%s: 2xx %s, 4xx %s, 5xx %s, none %s%n", wish, answers[2], answers[4], answers[5], answers[0]);
        }
    }

    private static void ask(HttpClient http, String base, Wish wish, LongAdder... answers) {
        while (true) {
            try {
                int status =
                        http.send(wish.request(base), BodyHandlers.discarding()).statusCode();
                answers[status / 100].increment();
            } catch (IOException e) {
                // Cut off, or out of patience: it asks again.
                answers[0].increment();
                LockSupport.parkNanos(1_000_000);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    boolean areThere() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
