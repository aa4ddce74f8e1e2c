package org.modeldocket.query.diff;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.query.timeline.WordingView;
import org.modeldocket.vocabulary.Actor;

/**
 * A fact as it was recorded, also when it was corrected or retracted later.
 *
 * @param wording what it said then
 */
public record RecordedFactView(
        String releaseId,
        String factId,
        String type,
        int revision,
        long position,
        long sequence,
        Instant recordedAt,
        Actor actor,
        @JsonUnwrapped WordingView wording) {
    public static RecordedFactView of(RecordedFact recorded) {
        FactType type = FactType.of(recorded.fact());
        return new RecordedFactView(
                recorded.releaseId().value(),
                recorded.fact().factId().toString(),
                type.logicalName(),
                type.revision(),
                recorded.position(),
                recorded.sequence(),
                recorded.recordedAt(),
                recorded.actor(),
                WordingView.of(recorded.fact()));
    }
}
