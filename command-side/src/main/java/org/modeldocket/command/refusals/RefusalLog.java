package org.modeldocket.command.refusals;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the commands that were refused, the newest {@value #MOST_LINES} at least and twice as many at most, in files of its own
 * and in memory. Never fails or holds up a command: a thread of its own writes, and what comes faster than it can write is
 * counted and lost. Each has a number, growing and without gaps, also over restarts.
 */
public final class RefusalLog implements AutoCloseable {
    static final int MOST_LINES = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(RefusalLog.class);
    private static final int MOST_WAITING = 1_000;

    private final ConcurrentNavigableMap<Long, RefusedCommand> kept = new ConcurrentSkipListMap<>();
    private final RefusalFiles files;
    private final int mostLines;
    private final MeterRegistry meters;
    private final ExecutorService writer;
    private boolean failing;

    private RefusalLog(RefusalFiles files, int mostLines, MeterRegistry meters) throws IOException {
        this.files = files;
        this.mostLines = mostLines;
        this.meters = meters;
        for (RefusedCommand refused : files.read()) {
            kept.put(refused.number(), refused);
        }
        Counter lost = Counter.builder("modeldocket.refusals.lost")
                .description("refused commands that came faster than the log could write")
                .register(meters);
        writer = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MOST_WAITING),
                Thread.ofPlatform().name("refusals").daemon().factory(),
                (refused, pool) -> lost.increment());
    }

    /** @throws UncheckedIOException when the files cannot be read or made */
    public static RefusalLog in(Path directory, MeterRegistry meters) {
        return in(directory, MOST_LINES, meters);
    }

    static RefusalLog in(Path directory, int mostLines, MeterRegistry meters) {
        try {
            return new RefusalLog(RefusalFiles.in(directory, mostLines), mostLines, meters);
        } catch (IOException e) {
            throw new UncheckedIOException("the log of refusals in " + directory + " cannot be opened", e);
        }
    }

    /** Keeps it, soon. Its number is given as it is written. */
    public void keep(RefusedCommand refused) {
        Counter.builder("modeldocket.refusals")
                .description("refused commands")
                .tag("rule", refused.rule())
                .register(meters)
                .increment();
        writer.execute(() -> write(refused));
    }

    /** The newest first, those that fit, from below a number on. */
    public List<RefusedCommand> newest(Predicate<RefusedCommand> fit, long below, int limit) {
        return kept.headMap(below, false).descendingMap().values().stream()
                .filter(fit)
                .limit(limit)
                .toList();
    }

    /** How many of those kept fit: {@value #MOST_LINES} twice at most, in memory. */
    public long count(Predicate<RefusedCommand> fit) {
        return kept.values().stream().filter(fit).count();
    }

    private void write(RefusedCommand refused) {
        long number = kept.isEmpty() ? 1 : kept.lastKey() + 1;
        RefusedCommand numbered = refused.numbered(number);
        kept.put(number, numbered);
        kept.headMap(number - 2L * mostLines, true).clear();
        try {
            files.append(numbered);
            failing = false;
        } catch (IOException e) {
            if (!failing) {
                LOG.error("MD-REF-001 refused commands could not be written to their file", e);
            }
            failing = true;
        }
    }

    /** Writes what waits, then closes. */
    @Override
    public void close() throws IOException {
        writer.close();
        files.close();
    }
}
