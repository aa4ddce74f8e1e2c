package org.modeldocket.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.platform.stream.HighWatermark;
import org.modeldocket.query.source.FactFeed;
import org.modeldocket.query.source.StoreFeed;
import org.modeldocket.vocabulary.Actor;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.wire.FactJson;
import org.modeldocket.wire.StoredFact;

/** A record in memory. */
public final class MemoryRecord implements AutoCloseable {
    public static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

    private final Map<ReleaseId, Long> sequences = new HashMap<>();
    private final Map<ReleaseId, List<StoredFact>> cases = new HashMap<>();
    private final List<StoredFact> stored = new ArrayList<>();
    private final List<RecordedFact> told = new ArrayList<>();
    private final HighWatermark highWatermark = new HighWatermark();
    private final UUID recordId;

    public MemoryRecord() {
        this(UUID.fromString("00000000-0000-4000-8000-000000000001"));
    }

    public MemoryRecord(UUID recordId) {
        this.recordId = recordId;
    }

    public FactFeed feed() {
        return new StoreFeed(this::range, highWatermark, this::history, recordId);
    }

    private synchronized List<StoredFact> range(long first, long last) {
        return List.copyOf(stored.subList(Math.toIntExact(first - 1), Math.toIntExact(last)));
    }

    private synchronized List<StoredFact> history(ReleaseId releaseId, long throughSequence) {
        return cases.getOrDefault(releaseId, List.of()).stream()
                .filter(fact -> fact.sequence() <= throughSequence)
                .toList();
    }

    /** Stores facts about one release, together. */
    public void tell(ReleaseId releaseId, ReleaseFact... facts) {
        tell(releaseId, "A tester", facts);
    }

    public synchronized void tell(ReleaseId releaseId, String actor, ReleaseFact... facts) {
        long end = told.size() + facts.length;
        for (ReleaseFact fact : facts) {
            store(releaseId, sequences.merge(releaseId, 0L, (a, b) -> a + 1), new Actor("tester", actor), fact, end);
        }
        highWatermark.advance(end);
    }

    private void store(ReleaseId releaseId, long sequence, Actor actor, ReleaseFact fact, long end) {
        long position = told.size() + 1L;
        Instant recordedAt = START.plusMillis(position);
        FactType type = FactType.of(fact);
        StoredFact row = new StoredFact(
                position,
                end,
                releaseId.value(),
                sequence,
                fact.factId().value(),
                type.logicalName(),
                type.revision(),
                recordedAt,
                actor,
                null,
                null,
                null,
                FactJson.write(fact));
        stored.add(row);
        cases.computeIfAbsent(releaseId, id -> new ArrayList<>()).add(row);
        told.add(new RecordedFact(releaseId, sequence, position, recordedAt, actor, fact));
    }

    /** Leaves out a sequence of a release, as no real record does. */
    public void skipSequence(ReleaseId releaseId) {
        sequences.merge(releaseId, 0L, (a, b) -> a + 1);
    }

    /** Everything told so far, in the order of the record. */
    public synchronized List<RecordedFact> told() {
        return List.copyOf(told);
    }

    @Override
    public void close() {
        highWatermark.close();
    }
}
