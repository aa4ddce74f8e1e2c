package org.modeldocket.command.record.transfer;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.log.tree.Hash;
import org.modeldocket.command.record.RecordSource;
import org.modeldocket.wire.StoredFact;

/**
 * Moves every fact of one record to another database, each column as it is stored, and proves at the end that both are one: all
 * columns are compared, and the root of the transparency log over what was read back is that over the source. Cut off at any
 * point and run again, it goes on behind the last fact that was committed, once it has compared those before. Memory does not
 * grow with the record.
 */
final class Migration {
    /** Facts in memory at a time; each has 256 KiB at most. */
    static final int PART = 250;

    private final RecordSource source;
    private final RecordImport target;
    private final int batch;
    private final ConsoleProgress progress;

    /** @param batch facts in a transaction at most */
    Migration(RecordSource source, RecordImport target, int batch, ConsoleProgress progress) {
        this.source = source;
        this.target = target;
        this.batch = batch;
        this.progress = progress;
    }

    /**
     * @param log the directory of the log beside the source, which need not be there
     * @return what was moved, and proved to be there
     * @throws MigrationRefused when the source is damaged, or something else is at its place
     */
    VerifiedSource run(Path log) {
        UUID recordId = source.recordId();
        RecordImport.Found found = target.find(recordId);
        VerifiedSource whole = VerifiedSource.of(source, log, progress);
        if (found.finished()) {
            progress.say("this record was moved there before; what is there is compared");
            requireSameEnd(found.last(), whole.size());
        } else {
            requireNoMore(found.last(), whole.size());
            target.begin(recordId);
            if (found.last() > 0) {
                compare("comparing what is there already", found.last());
            }
            copy(found.last(), whole.size());
        }
        Hash root = compare("reading it back and comparing", whole.size());
        if (!root.equals(whole.root())) {
            throw new MigrationRefused("the root over what was moved is " + root + ", and not " + whole.root());
        }
        if (!found.finished()) {
            target.finish(recordId);
        }
        return whole;
    }

    private static void requireNoMore(long there, long here) {
        if (there > here) {
            throw new MigrationRefused("there are " + there + " facts already, and only " + here + " here: this is an"
                    + " older state of the record");
        }
    }

    private static void requireSameEnd(long there, long here) {
        if (there != here) {
            throw new MigrationRefused("this record was moved there before, and has gone on since: " + there
                    + " facts are there, " + here + " here");
        }
    }

    private void copy(long from, long end) {
        progress.begin("moving", from, end);
        long committed = from;
        long position = from;
        while (position < end) {
            int limit = (int) Math.min(PART, Math.min(batch - (position - committed), end - position));
            target.add(here(position, limit));
            position += limit;
            if (position - committed == batch || position == end) {
                target.commit();
                committed = position;
                progress.at(position);
            }
        }
        progress.end();
    }

    /** Compares the first facts one by one in every column, and gives the root of the log over those of the target. */
    private Hash compare(String step, long end) {
        progress.begin(step, 0, end);
        FactTree tree = new FactTree();
        while (tree.size() < end) {
            int limit = (int) Math.min(PART, end - tree.size());
            List<StoredFact> here = here(tree.size(), limit);
            List<StoredFact> there = target.after(tree.size(), limit);
            for (int i = 0; i < limit; i++) {
                if (i >= there.size() || !Arrays.deepEquals(columns(here.get(i)), columns(there.get(i)))) {
                    throw new MigrationRefused("what was moved is not what is here: the fact at position "
                            + (tree.size() + i + 1) + " is another one, or is missing");
                }
            }
            tree.add(there);
            progress.at(tree.size());
        }
        progress.end();
        return tree.root();
    }

    private List<StoredFact> here(long position, int count) {
        List<StoredFact> facts = source.after(position, count);
        if (facts.size() != count) {
            throw new MigrationRefused("the record has changed while it was read");
        }
        return facts;
    }

    private static @Nullable Object[] columns(StoredFact fact) {
        return new @Nullable Object[] {
            fact.position(),
            fact.appendEnd(),
            fact.releaseId(),
            fact.sequence(),
            fact.factId(),
            fact.type(),
            fact.revision(),
            fact.recordedAt(),
            fact.actor(),
            fact.commandId(),
            fact.correlationId(),
            fact.causationId(),
            fact.payload()
        };
    }
}
