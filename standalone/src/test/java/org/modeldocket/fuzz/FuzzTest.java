package org.modeldocket.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.modeldocket.command.record.node.DurableRecord;
import org.modeldocket.standalone.Client;
import org.modeldocket.standalone.RunningDocket;
import org.springframework.core.env.Environment;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever is sent, no answer is a failure of the server, every refusal of the API is a problem, and the record holds what was
 * acknowledged and nothing else. 2,000 requests; with {@code -Dmodeldocket.long=true}, {@code -Dmodeldocket.requests=500000}
 * or as many. {@code -Dmodeldocket.seed} repeats a run: it is printed.
 */
class FuzzTest {
    private static final int CONNECTIONS = 16;
    private static final int MOST_TOLD = 20;
    private static final long BYTES_OF_LOG_EACH = 1_000;
    private static final JsonMapper JSON = JsonMapper.shared();

    @RegisterExtension
    static final RunningDocket DOCKET = new RunningDocket();

    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final Set<Long> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger next = new AtomicInteger();

    @Test
    @Timeout(value = 2, unit = TimeUnit.HOURS)
    void everyAnswerIsMeantAndNothingIsStoredUnacknowledged() throws Exception {
        int requests =
                Boolean.getBoolean("modeldocket.long") ? Integer.getInteger("modeldocket.requests", 500_000) : 2_000;
        long seed = Long.getLong("modeldocket.seed", System.nanoTime());
        Client client = DOCKET.client();
        DurableRecord record = DOCKET.part(DurableRecord.class);
        List<String> factIds = client.all("/api/releases/openai-gpt-5-6/facts").stream()
                .map(fact -> fact.path("factId").asString())
                .toList();
        RequestMaker maker = new RequestMaker(
                new ApiDescription(client.get("/openapi.json").text()),
                factIds,
                client.base().substring("http://".length()));
        long before = record.places().lastPosition();
        long logged = logSize();
        // At least one is good with every seed.
        acknowledged.add(client.post("/api/releases", "{\"company\":\"Fuzz\",\"model\":\"" + seed + "\"}")
                .json()
                .path("position")
                .asLong());
        long begun = System.nanoTime();
        try (ExecutorService senders = Executors.newFixedThreadPool(CONNECTIONS)) {
            for (int i = 0; i < CONNECTIONS; i++) {
                senders.execute(() -> sendAll(maker, client.base(), seed, requests));
            }
        }
        System.out.printf(
                "fuzz: %d requests in %d s, %d facts stored, seed %d%n",
                requests, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun), acknowledged.size(), seed);
        assertThat(failures.stream().limit(MOST_TOLD)).as("seed " + seed).isEmpty();
        acknowledged.removeIf(position -> position <= before);
        assertThat(record.places().lastPosition() - before).as("seed " + seed).isEqualTo(acknowledged.size());
        assertThat(acknowledged).as("some requests are good").isNotEmpty();
        assertThat(client.get("/actuator/health/liveness").status()).isEqualTo(200);
        assertThat(logSize() - logged).isLessThan(requests * BYTES_OF_LOG_EACH);
    }

    private static long logSize() throws IOException {
        Path log = Path.of(DOCKET.part(Environment.class).getRequiredProperty("logging.file.name"));
        return Files.exists(log) ? Files.size(log) : 0;
    }

    private void sendAll(RequestMaker maker, String base, long seed, int requests) {
        try (RawConnection connection = new RawConnection(base)) {
            for (int i = next.getAndIncrement();
                    i < requests && failures.size() < MOST_TOLD;
                    i = next.getAndIncrement()) {
                RequestMaker.Request request = maker.make(new Random(seed + i));
                try {
                    judge(request, connection.send(request.bytes(), request.head()), i);
                } catch (IOException | RuntimeException e) {
                    failures.add(i + " " + request.line() + ": " + e + "\n"
                            + new String(request.bytes(), java.nio.charset.StandardCharsets.ISO_8859_1));
                }
            }
        }
    }

    private void judge(RequestMaker.Request request, RawConnection.Answer answer, int number) {
        boolean overload =
                answer.status() == 503 && !answer.header("retry-after").isEmpty();
        boolean meant = answer.status() < 500 || overload;
        boolean told = answer.status() < 400 || request.head() || isProblemOrPage(request, answer);
        boolean plain = !answer.body().contains("REDACTED") && !answer.body().contains("Exception");
        if (!meant || !told || !plain) {
            String bytes = new String(request.bytes(), java.nio.charset.StandardCharsets.ISO_8859_1);
            failures.add(number + " " + request.line() + " -> " + answer + "\n"
                    + bytes.substring(0, Math.min(1_500, bytes.length())));
        }
        if (answer.status() == 201) {
            JsonNode body = JSON.readTree(answer.body());
            body.path("facts")
                    .forEach(fact -> acknowledged.add(fact.path("position").asLong()));
            if (body.has("position")) {
                acknowledged.add(body.path("position").asLong());
            }
        }
    }

    private static boolean isProblemOrPage(RequestMaker.Request request, RawConnection.Answer answer) {
        String type = answer.header("content-type");
        if (type.startsWith("application/problem+json")) {
            try {
                JsonNode problem = JSON.readTree(answer.body());
                return problem.path("type").asString().startsWith("/problems/")
                        && problem.path("status").asInt() == answer.status()
                        && !problem.path("detail").asString().isBlank();
            } catch (JacksonException e) {
                return false;
            }
        }
        return type.startsWith("text/html")
                && !request.path().startsWith("/api/")
                && answer.body().contains("<h1>");
    }
}
