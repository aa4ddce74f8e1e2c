package org.modeldocket.split;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.modeldocket.standalone.Client;

/**
 * Clients that write to any node and, where one does not answer, send the same fact again, to another perhaps, until it is
 * acknowledged: each fact must be in the record once.
 */
final class Writers implements AutoCloseable {
    private static final int WRITERS = 6;
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(3);
    private static final String CITED = "\"citations\":[{\"publisher\":\"The Gazette\",\"title\":\"A report\"}]";

    private final List<Node> nodes;
    private final Map<String, Long> acknowledged;
    private final AtomicLong repeats = new AtomicLong();
    private final AtomicBoolean done = new AtomicBoolean();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> running = new ArrayList<>();

    /** @param acknowledged takes each fact's id and position, as the answer gave it */
    Writers(List<Node> nodes, int round, Map<String, Long> acknowledged) {
        this.nodes = nodes;
        this.acknowledged = acknowledged;
        for (int writer = 0; writer < WRITERS; writer++) {
            String release = "release-" + round % 4 + "-" + writer;
            running.add(threads.submit(() -> write(release)));
        }
    }

    /** How often a fact had to be sent again. */
    long repeats() {
        return repeats.get();
    }

    private void write(String release) {
        send(
                "/api/releases",
                "{\"releaseId\":\"" + release + "\",\"company\":\"C\",\"model\":\"M " + release + "\",\"factId\":\""
                        + UUID.nameUUIDFromBytes(release.getBytes(StandardCharsets.UTF_8)) + "\"}");
        while (!done.get()) {
            UUID id = UUID.randomUUID();
            send(
                    "/api/releases/" + release + "/facts",
                    "{\"type\":\"target-date-announced\",\"factId\":\"" + id + "\",\"note\":\"" + id
                            + "\",\"occurred\":\"2026\",\"step\":\"PREVIEW\",\"target\":\"2027\","
                            + "\"announcedBy\":\"COMPANY\"," + CITED + "}");
            pause(100);
        }
    }

    /** Until it is acknowledged, even after the others were told to end. */
    private void send(String path, String body) {
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < PATIENCE_NANOS) {
            Node node = nodes.get(ThreadLocalRandom.current().nextInt(nodes.size()));
            try {
                Client.Answer answer = node.client().post(path, body);
                if (answer.status() == 200 || answer.status() == 201) {
                    acknowledged.put(
                            answer.json().path("factId").asString(),
                            answer.json().path("position").asLong());
                    return;
                }
                if (answer.status() < 500 && answer.status() != 409) {
                    throw new AssertionError(node + " refused " + body + ": " + answer.text());
                }
            } catch (UncheckedIOException e) {
                // It died, or does not answer: whether the fact is stored is not known.
            }
            repeats.incrementAndGet();
            pause(50);
        }
        throw new AssertionError("nobody took " + body);
    }

    private static void pause(int millis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    /** Ends when every fact that was begun is acknowledged. */
    @Override
    public void close() {
        done.set(true);
        try {
            for (Future<?> writer : running) {
                writer.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError("a writer failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            threads.shutdownNow();
        }
    }
}
