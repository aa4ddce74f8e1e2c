package org.modeldocket.command.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.decision.OnRepeat;
import org.modeldocket.vocabulary.Actor;

/**
 * How far an import is, and what came of its lines. Once it is done, each line that is not blank is recorded, repeated, refused or
 * quarantined.
 *
 * @param actor who sent it, and stands as the actor of its facts
 * @param dryRun whether it only says what it would record
 * @param mapping of a table, from whose rows the lines were made
 * @param table the id of that table, where this node keeps it
 * @param bytes of the file of lines
 * @param bytesRead how many of them were read so far
 * @param lines that were read so far, blank ones apart
 * @param recorded lines that brought something new
 * @param repeated lines that said only what the record holds
 * @param refused lines that a rule keeps out
 * @param quarantined lines that are no registration and no fact
 * @param waiting lines that failed so far and are tried again when the others are in
 * @param refusals how many lines each rule refused
 * @param failure why it could not go on; null unless it has failed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportReport(
        String importId,
        State state,
        Actor actor,
        boolean dryRun,
        OnRepeat onRepeat,
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
    /** Where an import is. */
    public enum State {
        /** It waits for others to end, or is at work. */
        RUNNING,
        /** All lines are done. */
        DONE,
        /** It could not go on; what it has recorded stays. */
        FAILED
    }

    /** How many lines a rule refused. */
    public record RuleCount(String rule, long count) {}

    static ImportReport begun(String importId, ImportOrder order, Instant startedAt, long bytes) {
        return new ImportReport(
                importId,
                State.RUNNING,
                order.actor(),
                order.dryRun(),
                order.onRepeat(),
                order.mapping(),
                order.table(),
                startedAt,
                null,
                bytes,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                List.of(),
                null);
    }

    ImportOrder order() {
        return new ImportOrder(actor, dryRun, onRepeat, mapping, table);
    }

    /** The order for the same file, to record what a dry run has tried. */
    public ImportOrder toRecord(Actor sender) {
        return new ImportOrder(sender, false, onRepeat, mapping, table);
    }

    ImportReport finished(State end, Instant at, @Nullable String why) {
        return with(
                end,
                at,
                bytesRead,
                new Counts(lines, recorded, repeated, refused, quarantined, waiting),
                refusals,
                why);
    }

    ImportReport read(long upTo, long more) {
        return with(
                state,
                finishedAt,
                upTo,
                new Counts(lines + more, recorded, repeated, refused, quarantined, waiting),
                refusals,
                failure);
    }

    ImportReport went(long moreRecorded, long moreRepeated, long stillWaiting) {
        return with(
                state,
                finishedAt,
                bytesRead,
                new Counts(lines, recorded + moreRecorded, repeated + moreRepeated, refused, quarantined, stillWaiting),
                refusals,
                failure);
    }

    /** With a line more in the quarantine, for good. */
    ImportReport without(BadLine bad) {
        String rule = bad.rule();
        return with(
                state,
                finishedAt,
                bytesRead,
                new Counts(
                        lines,
                        recorded,
                        repeated,
                        refused + (rule == null ? 0 : 1),
                        quarantined + (rule == null ? 1 : 0),
                        waiting),
                rule == null ? refusals : counted(rule),
                failure);
    }

    private record Counts(long lines, long recorded, long repeated, long refused, long quarantined, long waiting) {}

    private ImportReport with(
            State now, @Nullable Instant ended, long upTo, Counts counts, List<RuleCount> rules, @Nullable String why) {
        return new ImportReport(
                importId,
                now,
                actor,
                dryRun,
                onRepeat,
                mapping,
                table,
                startedAt,
                ended,
                bytes,
                upTo,
                counts.lines(),
                counts.recorded(),
                counts.repeated(),
                counts.refused(),
                counts.quarantined(),
                counts.waiting(),
                rules,
                why);
    }

    private List<RuleCount> counted(String rule) {
        List<RuleCount> counts = new ArrayList<>();
        long before = 0;
        for (RuleCount one : refusals) {
            if (one.rule().equals(rule)) {
                before = one.count();
            } else {
                counts.add(one);
            }
        }
        counts.add(new RuleCount(rule, before + 1));
        counts.sort((a, b) -> a.rule().compareTo(b.rule()));
        return List.copyOf(counts);
    }
}
