package org.modeldocket.command.log;

import java.util.List;
import java.util.function.Consumer;
import org.modeldocket.command.record.StoredFactReader;
import org.modeldocket.wire.StoredFact;

/** Reads long runs of the record in small parts, so that memory does not grow with them. */
final class FactRanges {
    /** Facts in memory at a time; each has 256 KiB at most. */
    private static final int PART = 250;

    private FactRanges() {}

    static void forEach(StoredFactReader record, long first, long last, Consumer<StoredFact> each) {
        for (long from = first; from <= last; from += PART) {
            List<StoredFact> part = record.range(from, Math.min(last, from + PART - 1));
            part.forEach(each);
        }
    }

    /** One release's facts up to a position. Its sequences and its positions rise together. */
    static void forEachOf(StoredFactReader record, String releaseId, long lastPosition, Consumer<StoredFact> each) {
        long sequence = 0;
        for (int read = PART; read == PART; sequence += read) {
            List<StoredFact> part = record.page(releaseId, sequence, PART);
            part.stream().filter(fact -> fact.position() <= lastPosition).forEach(each);
            read = part.size();
        }
    }
}
