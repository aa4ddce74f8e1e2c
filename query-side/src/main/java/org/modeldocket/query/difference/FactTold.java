package org.modeldocket.query.difference;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.facts.FactType;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.vocabulary.Actor;
import org.modeldocket.wire.FactJson;
import tools.jackson.databind.JsonNode;

/**
 * A fact as it was recorded, whatever became of it.
 *
 * @param fact all that is stored of it: its canonical JSON
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FactTold(
        String releaseId,
        String factId,
        String type,
        int revision,
        long position,
        long sequence,
        Instant recordedAt,
        Actor actor,
        JsonNode fact) {
    public static FactTold of(RecordedFact recorded) {
        ReleaseFact fact = recorded.fact();
        FactType type = FactType.of(fact);
        return new FactTold(
                recorded.releaseId().value(),
                fact.factId().toString(),
                type.logicalName(),
                type.revision(),
                recorded.position(),
                recorded.sequence(),
                recorded.recordedAt(),
                recorded.actor(),
                FactJson.mapper().readTree(FactJson.write(fact)));
    }
}
