package org.modeldocket.command.record;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.modeldocket.wire.StoredFact;

/**
 * A whole record, open for reading without trusting it: positions may even differ. For one thread. Every method throws {@link
 * RecordUnavailable} when the record cannot be read.
 */
public interface RecordSource extends AutoCloseable {
    /** Facts in a page of {@link #read}. */
    int PAGE = 1_000;

    /** Which record this is. */
    UUID recordId();

    /** The number of facts, regardless of their positions. */
    long count();

    /**
     * The facts behind a position, in the order of their positions; of several with one position perhaps not all.
     *
     * @param limit facts at most; fewer come only at the end
     */
    List<StoredFact> after(long position, int limit);

    /** Whether it is kept as the product has written it, as far as checksums of its own tell. */
    boolean isSealed();

    /** Gives all facts in the order of their positions, page by page; of several with one position perhaps not all. */
    default void read(Consumer<List<StoredFact>> reader) {
        long position = Long.MIN_VALUE;
        List<StoredFact> page;
        do {
            page = after(position, PAGE);
            if (!page.isEmpty()) {
                reader.accept(page);
                position = page.getLast().position();
            }
        } while (page.size() == PAGE);
    }

    @Override
    void close();
}
