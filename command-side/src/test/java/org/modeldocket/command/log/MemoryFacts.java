package org.modeldocket.command.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.modeldocket.command.record.FactLocation;
import org.modeldocket.command.record.StoredFactReader;
import org.modeldocket.vocabulary.Actor;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.wire.StoredFact;

/** A record in memory, which a test may grow, alter and cut. */
final class MemoryFacts implements StoredFactReader {
    final List<StoredFact> facts = new CopyOnWriteArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    volatile boolean failing;
    /** A position that has no row. */
    volatile long absent;

    void grow(int count) {
        for (int i = 0; i < count; i++) {
            facts.add(fact(facts.size() + 1, "x"));
        }
        listeners.forEach(Runnable::run);
    }

    static StoredFact fact(long position, String note) {
        UUID id = new UUID(7, position);
        return new StoredFact(
                position,
                position,
                "release-" + position % 3,
                (position - 1) / 3,
                id,
                "release-registered",
                1,
                Instant.parse("2026-11-24T22:05:06Z").plusMillis(position),
                new Actor("token:1", "Ada"),
                null,
                null,
                null,
                ("{\"factId\":\"" + id + "\",\"note\":\"" + note + "\"}").getBytes(UTF_8));
    }

    @Override
    public long lastPosition() {
        return facts.size();
    }

    @Override
    public List<StoredFact> range(long first, long last) {
        if (failing) {
            throw new IllegalStateException("the record fails");
        }
        return facts.subList((int) first - 1, (int) last).stream()
                .filter(fact -> fact.position() != absent)
                .toList();
    }

    @Override
    public List<StoredFact> page(String releaseId, long firstSequence, int limit) {
        return facts.stream()
                .filter(fact -> fact.releaseId().equals(releaseId) && fact.sequence() >= firstSequence)
                .limit(limit)
                .toList();
    }

    @Override
    public long lastPosition(String releaseId) {
        List<StoredFact> all = page(releaseId, 0, Integer.MAX_VALUE);
        return all.isEmpty() ? 0 : all.getLast().position();
    }

    @Override
    public Optional<FactLocation> find(FactId factId) {
        return facts.stream()
                .filter(fact -> fact.factId().equals(factId.value()))
                .map(fact -> new FactLocation(
                        new ReleaseId(fact.releaseId()), fact.sequence(), fact.position(), fact.recordedAt()))
                .findFirst();
    }

    @Override
    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public void unlisten(Runnable listener) {
        listeners.remove(listener);
    }
}
