package org.modeldocket.query.verification;

import org.jspecify.annotations.Nullable;
import org.modeldocket.query.projection.Projection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the sample of the views has found since the start. Views that were rebuilt since have no differences. */
public final class SampleResults {
    private static final Logger LOG = LoggerFactory.getLogger(SampleResults.class);
    /** How many differences are logged. */
    private static final int NAMED = 20;

    private record Found(int generation, long differences) {}

    private final Projection projection;
    private volatile Found found = new Found(0, 0);
    private volatile String progress = "not compared yet";

    /** @param projection says which generation answers */
    public SampleResults(Projection projection) {
        this.projection = projection;
    }

    synchronized void add(int generation, String difference) {
        found = new Found(generation, found.generation() == generation ? found.differences() + 1 : 1);
        if (found.differences() <= NAMED) {
            LOG.error("MD-VIEW-024 {}", difference);
        } else if (found.differences() == NAMED + 1) {
            LOG.error("MD-VIEW-024 more than {} differences; the rest are not listed", NAMED);
        }
    }

    void progress(String words) {
        progress = words;
    }

    /** How far the sample is, or what it has compared, for people. */
    String progress() {
        return progress;
    }

    /** How many differences were found in the generation that answers now. */
    public long differences() {
        Found all = found;
        return all.generation() == projection.generation() ? all.differences() : 0;
    }

    /** What to do about the views; null where there is nothing to do. */
    @Nullable
    String trouble() {
        long differences = differences();
        return differences == 0
                ? null
                : differences
                        + " differences from the record; MD-VIEW-024 in the logging names them. Keep a copy of the data,"
                        + " then rebuild the views: projections rebuild " + Projection.NAME;
    }
}
