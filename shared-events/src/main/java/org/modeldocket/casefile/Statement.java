package org.modeldocket.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.vocabulary.Citation;

/**
 * One thing that a case says, with all that the record later said of it.
 *
 * @param original as it was first recorded
 * @param changes the facts of record-keeping about it, about its corrections and about its added citations, by sequence
 * @param standing what it says now, under the id of the original; null while it is retracted
 * @param citations its sources now: those of what stands, or of the original where nothing does, and those added since
 */
public record Statement(
        RecordedFact original,
        List<RecordedFact> changes,
        @Nullable ReleaseFact standing,
        List<Citation> citations) {
    /** What stands, in the place of the original; null while it is retracted. */
    @Nullable
    RecordedFact effective() {
        return standing == null
                ? null
                : new RecordedFact(
                        original.releaseId(),
                        original.sequence(),
                        original.position(),
                        original.recordedAt(),
                        original.actor(),
                        standing);
    }
}
