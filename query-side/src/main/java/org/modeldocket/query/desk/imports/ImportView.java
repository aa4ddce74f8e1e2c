package org.modeldocket.query.desk.imports;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.Actor;

/**
 * An import, as the API answers it.
 *
 * @param state RUNNING, DONE or FAILED
 * @param onRepeat REFUSE, CITE or ACCOUNT
 * @param mapping of the table that it was made from; null for lines
 * @param table where that table is kept; null where it is not
 */
public record ImportView(
        String importId,
        String state,
        Actor actor,
        boolean dryRun,
        String onRepeat,
        @Nullable String mapping,
        @Nullable String table,
        Instant startedAt,
        @Nullable Instant finishedAt,
        long bytes,
        long bytesRead,
        long lines,
        long recorded,
        long repeated,
        long refused,
        long quarantined,
        long waiting,
        List<RuleCount> refusals,
        @Nullable String failure) {
    /** How many lines a rule refused. */
    public record RuleCount(String rule, long count) {}

    /** Some imports, the newest first. */
    public record Part(
            List<ImportView> items, long total, @Nullable String next) {
        /** The cursor of the next part; null where this is the last. */
        public @Nullable String cursor() {
            return next == null ? null : next.replaceFirst(".*[?&]cursor=", "");
        }
    }

    public boolean running() {
        return state.equals("RUNNING");
    }

    public boolean done() {
        return state.equals("DONE");
    }

    /** How many lines stay out. */
    public long out() {
        return refused + quarantined;
    }

    /** How much of the file has been read, from 0 to 1. */
    public double share() {
        return bytes == 0 ? 1 : (double) bytesRead / bytes;
    }
}
