package org.modeldocket.query.verification;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.projection.Processors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the sample of the views has found since the start. A view that was rebuilt since has no differences. */
public final class SampleResults {
    private static final Logger LOG = LoggerFactory.getLogger(SampleResults.class);
    /** How many differences of a view are logged. */
    private static final int NAMED = 20;

    private record Found(int generation, long differences) {}

    private final Processors processors;
    private final Map<String, Found> found = new ConcurrentHashMap<>();
    private volatile String progress = "not compared yet";

    /** @param processors say which generation of a view answers */
    public SampleResults(Processors processors) {
        this.processors = processors;
    }

    void add(String view, int generation, String difference) {
        Found all = found.merge(
                view,
                new Found(generation, 1),
                (old, one) -> old.generation() == generation ? new Found(generation, old.differences() + 1) : one);
        if (all.differences() <= NAMED) {
            LOG.error("MD-VIEW-024 view {}: {}", view, difference);
        } else if (all.differences() == NAMED + 1) {
            LOG.error("MD-VIEW-024 view {}: more than {} differences; the rest are not listed", view, NAMED);
        }
    }

    void progress(String words) {
        progress = words;
    }

    /** How far the sample is, or what it has compared, for people. */
    String progress() {
        return progress;
    }

    /** How many differences were found in the generation of a view that answers now. */
    public long differences(String view) {
        Found one = found.get(view);
        return one != null && one.generation() == processors.generation(view) ? one.differences() : 0;
    }

    /** What to do about a view; null where there is nothing to do. */
    @Nullable
    String trouble(String view) {
        long differences = differences(view);
        return differences == 0
                ? null
                : differences
                        + " differences from the record; MD-VIEW-024 in the log names them. Keep a copy of the data,"
                        + " then rebuild the view: projections rebuild " + view;
    }
}
