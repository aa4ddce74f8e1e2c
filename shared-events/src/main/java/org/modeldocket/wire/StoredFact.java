package org.modeldocket.wire;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.vocabulary.Actor;
import org.modeldocket.vocabulary.id.ReleaseId;

/**
 * One row of the record.
 *
 * @param appendEnd the position of the last fact of the append that brought it
 * @param payload canonical JSON as it is stored
 */
@SuppressWarnings("ArrayRecordComponent") // on its way only; nobody compares it
public record StoredFact(
        long position,
        long appendEnd,
        String releaseId,
        long sequence,
        UUID factId,
        String type,
        int revision,
        Instant recordedAt,
        Actor actor,
        @Nullable String commandId,
        @Nullable String correlationId,
        @Nullable String causationId,
        byte[] payload) {
    /** As the fold takes it. */
    public RecordedFact recorded() {
        return new RecordedFact(new ReleaseId(releaseId), sequence, position, recordedAt, actor, fact());
    }

    /** The fact that it holds, brought up to date where it is of an older revision. */
    public ReleaseFact fact() {
        return FactJson.read(type, revision, payload);
    }
}
