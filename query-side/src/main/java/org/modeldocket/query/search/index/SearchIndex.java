package org.modeldocket.query.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.modeldocket.casefile.Statement;
import org.modeldocket.platform.worker.Signal;
import org.modeldocket.platform.worker.Worker;
import org.modeldocket.query.views.Checkpoint;
import org.modeldocket.query.views.LiveTables;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * The index of the search, in a directory of this process, and the thread that keeps it up to the views. Each generation of the
 * views has an index of its own; so have views in which facts that were parked were applied late. Until the new one has all of the
 * facts, the old one answers. Opened by the first of {@link #start} and a search; both return at once.
 */
public final class SearchIndex implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);
    /** A search that needs more than the index has wakes the thread; without one, it looks that often. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final LiveTables live;
    private final Checkpoint checkpoint;
    private final Indexes indexes;
    private final Worker thread = new Worker("search-index", this::step, this::closeAll, this::died);
    private final Signal moved = new Signal();
    private volatile boolean failing;
    /** The position of the views when the thread last looked. */
    private volatile long wanted;

    private boolean closed;

    /** @param cases gives the statements of a case or of an organisation, with all that is committed of it */
    public SearchIndex(Path directory, LiveTables live, Function<ReleaseId, List<Statement>> cases) {
        this.live = live;
        this.checkpoint = new Checkpoint(live.jdbc());
        this.indexes = new Indexes(directory, live.jdbc(), cases);
    }

    /** Starts the thread, unless it runs or was ended for good. */
    public synchronized void start() {
        if (thread.death() != null) {
            thread.stop();
        }
        if (!thread.isStarted() && !closed) {
            thread.start();
        }
    }

    /** Reads what the index has, up to which position. */
    public interface Reading<T> {
        T read(IndexSearcher searcher, long position) throws IOException;
    }

    /**
     * Asks the index, once it has the facts up to a position or the time to wait for that is over.
     *
     * @param reading gets the position up to which the index has the facts, 0 where there is no index yet
     */
    public <T> T read(long wanted, Duration patience, Reading<T> reading) {
        start();
        if (indexes.position() < wanted) {
            thread.wake();
        }
        try {
            moved.await(() -> indexes.position() >= wanted, patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try {
            while (true) {
                IndexFollower index = indexes.answering();
                if (index == null) {
                    return reading.read(new IndexSearcher(new MultiReader()), 0);
                }
                // Before the searcher is taken: it may see more, which the position leaves out.
                long position = index.position();
                IndexSearcher searcher;
                try {
                    searcher = index.store().searchers().acquire();
                } catch (AlreadyClosedException e) {
                    if (index == indexes.answering()) {
                        throw e;
                    }
                    continue;
                }
                try {
                    return reading.read(searcher, position);
                } finally {
                    index.store().searchers().release(searcher);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many positions it is behind the views. */
    public long behind() {
        return Math.max(0, wanted - indexes.position());
    }

    /** Whether it cannot be brought up to the views. */
    public boolean isFailing() {
        return failing;
    }

    private Duration step() {
        try {
            // Before the position: what is read of views that are replaced meanwhile goes to the old index.
            int generation = live.generation();
            Checkpoint.State state = checkpoint.read();
            wanted = Math.max(0, state.position());
            boolean more = state.position() != Checkpoint.LOADING
                    && indexes.follow(generation + "-" + state.outOfOrder(), state.position());
            failing = false;
            moved.happened();
            return more ? Duration.ZERO : PAUSE;
        } catch (IOException
                | UncheckedIOException
                | DataAccessException
                | TransactionException
                | AlreadyClosedException e) {
            if (!failing) {
                LOG.warn("MD-SEARCH-002 the search index could not be brought up to the views; trying again", e);
            }
            failing = true;
            indexes.drop();
            return PAUSE;
        }
    }

    private void closeAll() {
        indexes.close();
    }

    private void died(Throwable e) {
        LOG.error("MD-SEARCH-005 the thread that writes the search index failed; the next search starts it again", e);
        failing = true;
        indexes.drop();
        moved.happened();
    }

    /** Ends the thread, which saves the index. */
    @Override
    public synchronized void close() {
        closed = true;
        if (thread.isStarted()) {
            thread.stop();
        }
    }
}
