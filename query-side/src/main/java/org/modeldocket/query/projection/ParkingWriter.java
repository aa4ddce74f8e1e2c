package org.modeldocket.query.projection;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.modeldocket.query.projection.parked.DeadLetter;
import org.modeldocket.query.projection.parked.DeadLetters;
import org.modeldocket.query.source.FactFeed;
import org.modeldocket.wire.StoredFact;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Parks a fact that cannot be projected, and all facts of its case behind it, until a retry succeeds. Everything happens in the
 * transaction at hand. For one thread at a time.
 */
final class ParkingWriter {
    private static final Logger LOG = LoggerFactory.getLogger(ParkingWriter.class);

    private final FactFeed feed;
    private final FactApplier applier;
    private final DeadLetters letters;
    private final Set<String> parked = new HashSet<>();

    ParkingWriter(FactFeed feed, FactApplier applier, DeadLetters letters) {
        this.feed = feed;
        this.applier = applier;
        this.letters = letters;
    }

    /** Reads which cases are parked. */
    void begin() {
        parked.clear();
        parked.addAll(letters.releases());
    }

    /** To be called once the transaction that parked them is committed. */
    void committed(Set<String> releases) {
        parked.addAll(releases);
    }

    /** Parks a fact of a case that is parked; false where its case is not. */
    boolean parksBehind(StoredFact fact) {
        boolean waits = parked.contains(fact.releaseId());
        if (waits) {
            letters.park(fact, null);
        }
        return waits;
    }

    /**
     * Applies each fact behind a savepoint of its own, and parks those that fail.
     *
     * @return the cases that had to be parked
     */
    Set<String> apply(List<DecodedFact> facts, CaseBatch batch) {
        Set<String> failed = new HashSet<>();
        for (DecodedFact fact : facts) {
            StoredFact stored = fact.stored();
            if (failed.contains(stored.releaseId())) {
                letters.park(stored, null);
                continue;
            }
            RuntimeException failure = parksBehind(stored) ? null : applier.tryAlone(fact, batch);
            if (failure != null) {
                LOG.error(
                        "MD-VIEW-012 fact {} could not be projected; its case is parked until a retry succeeds or the"
                                + " views are rebuilt",
                        stored.factId(),
                        failure);
                letters.park(stored, DeadLetter.Cause.of(failure));
                failed.add(stored.releaseId());
            }
        }
        return failed;
    }

    /** The positions of the parked facts of a case, in their order. */
    List<Long> positions(String release) {
        return letters.positions(release);
    }

    /** The fact at a position of the record. */
    StoredFact read(long at) {
        List<StoredFact> found = feed.range(at, at);
        if (found.isEmpty()) {
            throw new IllegalStateException("the record has no fact at position " + at);
        }
        return found.getFirst();
    }

    /**
     * Applies a parked fact behind a savepoint, and parks it no longer where that succeeds.
     *
     * @return why it failed
     */
    Optional<RuntimeException> retry(DecodedFact fact, CaseBatch batch) {
        RuntimeException failure = applier.tryAlone(fact, batch);
        if (failure == null) {
            letters.remove(fact.stored());
        }
        return Optional.ofNullable(failure);
    }

    /** Notes that a parked fact has failed again. */
    void failedAgain(StoredFact fact, RuntimeException failure) {
        letters.failed(fact, DeadLetter.Cause.of(failure));
        LOG.error("MD-VIEW-012 fact {} could not be projected again; its case stays parked", fact.factId(), failure);
    }

    /** To be called once all facts of a case are applied. */
    void succeeded(String release) {
        parked.remove(release);
    }
}
