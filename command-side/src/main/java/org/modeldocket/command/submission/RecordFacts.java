package org.modeldocket.command.submission;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import org.modeldocket.command.decision.FactBatch;
import org.modeldocket.command.decision.OnRepeat;
import org.modeldocket.command.decision.ProposedFact;
import org.modeldocket.vocabulary.Citation;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.id.ReleaseId;

/**
 * Records several facts in one stream, each decided as if it had been sent alone after those before it. One that is not recorded
 * does not keep the others out; those that are recorded are stored in one append. It answers with a {@link
 * org.modeldocket.command.decision.FactOutcome} for each.
 *
 * <p>The rules over the whole record look at one fact of an append at a time. So no two facts of one command may contradict each
 * other there: at most one names an organisation in a certain way, or corrects or retracts anything.
 *
 * @param citationIds the id under which a source of a fact is added to another
 */
public record RecordFacts(
        ReleaseId releaseId,
        List<ProposedFact> facts,
        OnRepeat onRepeat,
        BiFunction<FactId, Citation, FactId> citationIds) {
    public RecordFacts {
        if (facts.isEmpty()) {
            throw new IllegalArgumentException("at least one fact is recorded");
        }
        facts = List.copyOf(facts);
    }

    /** Decides the facts. */
    public FactBatch batch(LocalDate today) {
        return new FactBatch(releaseId, onRepeat, citationIds, today);
    }

    /** The same for some of the facts. */
    public RecordFacts only(List<ProposedFact> some) {
        return new RecordFacts(releaseId, some, onRepeat, citationIds);
    }
}
