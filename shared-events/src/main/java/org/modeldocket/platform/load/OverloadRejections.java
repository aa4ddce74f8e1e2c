package org.modeldocket.platform.load;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.modeldocket.platform.problem.Problem;
import org.modeldocket.platform.problem.ProblemType;
import org.modeldocket.platform.problem.ProblemWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers 503 to requests beyond a limit, counts them, and logs them at most every ten seconds. */
public final class OverloadRejections {
    private static final Logger LOG = LoggerFactory.getLogger(OverloadRejections.class);
    private static final long BETWEEN_LINES = TimeUnit.SECONDS.toNanos(10);

    /** For want of what a request is rejected. */
    public enum Reason {
        REQUESTS("MD-HTTP-004", "The server handles as many requests at once as it can."),
        COSTLY_READS("MD-HTTP-005", "As many long reads wait as can be answered in time."),
        BODIES("MD-HTTP-006", "The server receives as many bodies at once as it has memory for.");

        private final String id;
        private final String detail;

        Reason(String id, String detail) {
            this.id = id;
            this.detail = detail;
        }
    }

    private static final class Count {
        final AtomicLong rejected = new AtomicLong();
        final AtomicLong loggedAt = new AtomicLong(System.nanoTime() - BETWEEN_LINES);
    }

    private final Map<Reason, Count> counts = new EnumMap<>(Reason.class);

    public OverloadRejections() {
        for (Reason reason : Reason.values()) {
            counts.put(reason, new Count());
        }
    }

    public long count(Reason reason) {
        return of(reason).rejected.get();
    }

    public void reject(Reason reason, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Count count = of(reason);
        long total = count.rejected.incrementAndGet();
        long now = System.nanoTime();
        long before = count.loggedAt.get();
        if (now - before >= BETWEEN_LINES && count.loggedAt.compareAndSet(before, now)) {
            LOG.warn("{} {} {} requests were rejected since the start", reason.id, reason.detail, total);
        }
        ProblemWriter.write(
                Problem.of(ProblemType.BUSY, reason.detail + " Nothing was done.")
                        .withHeader("Retry-After", "1"),
                request,
                response);
    }

    private Count of(Reason reason) {
        Count count = counts.get(reason);
        if (count == null) {
            throw new IllegalStateException("no count of " + reason);
        }
        return count;
    }
}
