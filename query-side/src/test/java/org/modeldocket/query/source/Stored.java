package org.modeldocket.query.source;

import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.wire.FactJson;
import org.modeldocket.wire.StoredFact;

/** Recorded facts as a record stores them, each an append of its own. */
final class Stored {
    private Stored() {}

    static StoredFact of(RecordedFact recorded) {
        return new StoredFact(
                recorded.position(),
                recorded.position(),
                recorded.releaseId().value(),
                recorded.sequence(),
                recorded.fact().factId().value(),
                FactType.of(recorded.fact()).logicalName(),
                FactType.of(recorded.fact()).revision(),
                recorded.recordedAt(),
                recorded.actor(),
                null,
                null,
                null,
                FactJson.write(recorded.fact()));
    }

    /** The same fact, as one of an append that ends further on. */
    static StoredFact endingAt(long appendEnd, StoredFact fact) {
        return new StoredFact(
                fact.position(),
                appendEnd,
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
                fact.payload());
    }
}
