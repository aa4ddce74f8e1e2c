package org.modeldocket.query.source;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.vocabulary.id.ReleaseId;

class StoreFeedTest extends FactFeedConformance {
    private final MemoryRecord record = new MemoryRecord();

    @Override
    protected FactFeed feed() {
        return record.feed();
    }

    @Override
    protected void tell(ReleaseId releaseId, ReleaseFact... facts) {
        record.tell(releaseId, facts);
    }

    @Override
    protected List<RecordedFact> told() {
        return record.told();
    }

    @AfterEach
    void close() {
        record.close();
    }
}
