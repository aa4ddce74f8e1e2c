package org.modeldocket.query.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.source.FactFeed;
import org.modeldocket.wire.StoredFact;
import org.modeldocket.wire.UnknownFactException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the facts of the record in batches that are bounded by number and by memory and never divide an append. */
final class FactBatches {
    private static final Logger LOG = LoggerFactory.getLogger(FactBatches.class);

    /** How much memory the stored facts of a batch may take. */
    private static final long MOST_BYTES =
            Math.min(8 << 20, Runtime.getRuntime().maxMemory() / 64);

    private static final int READ_AT_ONCE = 250;
    /** From how many facts on it pays to decode them on several threads. */
    private static final int MANY = 200;

    private final FactFeed feed;
    private final int most;
    private volatile @Nullable UnknownFactException newer;

    /** @param most facts in a batch, but for the rest of an append */
    FactBatches(FactFeed feed, int most) {
        this.feed = feed;
        this.most = most;
    }

    /** Why there are no more: the next append holds a fact that only a newer version can read. Null where it does not. */
    @Nullable
    UnknownFactException newer() {
        return newer;
    }

    /**
     * The facts behind a position; empty where there are none that can be read.
     *
     * @throws RecordUnavailableException when they cannot be read now
     */
    List<DecodedFact> after(long position) {
        List<StoredFact> stored = read(position);
        Stream<StoredFact> all = stored.size() < MANY ? stored.stream() : stored.parallelStream();
        List<DecodedFact> facts = all.map(DecodedFact::of).toList();
        int end = 0;
        while (end < facts.size() && facts.get(end).newer() == null) {
            end++;
        }
        UnknownFactException first = end < facts.size() ? facts.get(end).newer() : null;
        while (end > 0 && isInsideAppend(stored.subList(0, end))) {
            end--;
        }
        stopBefore(end == 0 ? first : null);
        return facts.subList(0, end);
    }

    private void stopBefore(@Nullable UnknownFactException unknown) {
        if (unknown != null && newer == null) {
            LOG.error(
                    "MD-VIEW-027 the views stop before a fact of a newer version: {} revision {}; upgrade this server",
                    unknown.type(),
                    unknown.revision());
        }
        newer = unknown;
    }

    private List<StoredFact> read(long position) {
        List<StoredFact> facts = new ArrayList<>();
        long bytes = 0;
        long next = position + 1;
        long end = Math.min(feed.highWatermark().get(), position + most);
        try {
            while (next <= end && (bytes < MOST_BYTES || isInsideAppend(facts))) {
                for (StoredFact fact : feed.range(next, Math.min(end, next + READ_AT_ONCE - 1))) {
                    if (fact.position() != next) {
                        throw new IllegalStateException("position " + next + " is missing from the record");
                    }
                    facts.add(fact);
                    bytes += fact.payload().length;
                    next++;
                    end = Math.max(end, fact.appendEnd());
                }
            }
        } catch (RuntimeException e) {
            throw new RecordUnavailableException("the facts from position " + next + " on could not be read", e);
        }
        return facts;
    }

    private static boolean isInsideAppend(List<StoredFact> facts) {
        return !facts.isEmpty() && facts.getLast().appendEnd() > facts.getLast().position();
    }
}
