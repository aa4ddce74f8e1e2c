package org.modeldocket.command.record;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.platform.stream.HighWatermark;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.wire.StoredFact;

/** Reads the stream of one release page by page: one round trip for a small one, bounded memory for a large one. */
public final class CaseFactReader implements FactLookup {
    public static final int PAGE = 500;

    private final FactReader reader;
    private final HighWatermark durable;
    private final @Nullable Runnable catchUp;

    /** @param catchUp reads how far other nodes have written; null where there are no other nodes */
    public CaseFactReader(FactReader reader, HighWatermark durable, @Nullable Runnable catchUp) {
        this.reader = reader;
        this.durable = durable;
        this.catchUp = catchUp;
    }

    public Iterator<StoredFact> from(String releaseId, long firstSequence) {
        return new Pages(releaseId, firstSequence);
    }

    @Override
    public Optional<FactLocation> find(FactId factId) {
        return reader.place(factId.value());
    }

    @Override
    public boolean catchUp() {
        if (catchUp == null) {
            return false;
        }
        catchUp.run();
        return true;
    }

    @Override
    public long lastPosition() {
        return durable.get();
    }

    @Override
    public List<RecordedFact> history(ReleaseId releaseId, long throughSequence) {
        return stored(releaseId, throughSequence).stream()
                .map(StoredFact::recorded)
                .toList();
    }

    /** The same as they are stored. */
    public List<StoredFact> stored(ReleaseId releaseId, long throughSequence) {
        List<StoredFact> history = new ArrayList<>();
        Iterator<StoredFact> facts = from(releaseId.value(), 0);
        while (facts.hasNext()) {
            StoredFact fact = facts.next();
            if (fact.sequence() > throughSequence) {
                break;
            }
            history.add(fact);
        }
        return history;
    }

    private final class Pages implements Iterator<StoredFact> {
        private final String releaseId;
        private List<StoredFact> page;
        private int index;

        Pages(String releaseId, long firstSequence) {
            this.releaseId = releaseId;
            page = reader.page(releaseId, firstSequence, PAGE);
        }

        @Override
        public boolean hasNext() {
            if (index == page.size() && page.size() == PAGE) {
                page = reader.page(releaseId, page.getLast().sequence() + 1, PAGE);
                index = 0;
            }
            return index < page.size();
        }

        @Override
        public StoredFact next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return page.get(index++);
        }
    }
}
