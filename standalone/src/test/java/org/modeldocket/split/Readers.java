package org.modeldocket.split;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import tools.jackson.databind.JsonNode;

/** Clients that read cases from any node all the time: every answer shows a case without gaps, and never less of it than before. */
final class Readers implements AutoCloseable {
    private static final int READERS = 2;
    private static final int RELEASES = 24;

    private final List<Node> nodes;
    private final AtomicBoolean done = new AtomicBoolean();
    private final AtomicLong answers = new AtomicLong();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> running = new ArrayList<>();

    Readers(List<Node> nodes) {
        this.nodes = nodes;
        for (int reader = 0; reader < READERS; reader++) {
            running.add(threads.submit(this::read));
        }
    }

    long answers() {
        return answers.get();
    }

    private void read() {
        Map<String, Long> seen = new HashMap<>();
        while (!done.get()) {
            ThreadLocalRandom random = ThreadLocalRandom.current();
            int number = random.nextInt(RELEASES);
            String release = "release-" + number / 6 + "-" + number % 6;
            Node node = nodes.get(random.nextInt(nodes.size()));
            try {
                Client.Answer answer = node.client().get("/api/releases/" + release + "/facts?limit=500");
                if (answer.status() == 200) {
                    check(node, release, answer.json().path("items"), seen);
                    answers.incrementAndGet();
                } else if (answer.status() != 404 && answer.status() != 503) {
                    throw new AssertionError(node + " answered " + answer.status() + ": " + answer.text());
                }
            } catch (UncheckedIOException e) {
                // It died: others answer.
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(30));
        }
    }

    /** The first 500 facts, which stand in the order of their sequence, since all happened at the same time. */
    private void check(Node node, String release, JsonNode items, Map<String, Long> seen) {
        List<Long> sequences = new ArrayList<>();
        items.forEach(item -> sequences.add(item.path("sequence").asLong()));
        sequences.sort(null);
        for (int i = 0; i < sequences.size(); i++) {
            if (sequences.get(i) != i) {
                throw new AssertionError(node + " shows " + release + " without " + i + ": " + sequences);
            }
        }
        long before = seen.getOrDefault(node + " " + release, 0L);
        if (sequences.size() < before) {
            throw new AssertionError(
                    node + " showed " + before + " facts of " + release + ", and now " + sequences.size());
        }
        seen.put(node + " " + release, (long) sequences.size());
    }

    @Override
    public void close() {
        done.set(true);
        try {
            for (Future<?> reader : running) {
                reader.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError("a reader failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            threads.shutdownNow();
        }
    }
}
