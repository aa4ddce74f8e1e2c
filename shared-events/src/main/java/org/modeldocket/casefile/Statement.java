package org.modeldocket.casefile;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.vocabulary.Citation;
import org.modeldocket.vocabulary.ClaimRank;
import org.modeldocket.vocabulary.id.FactId;

/**
 * One thing that a case says, with all that the record later said of it.
 *
 * @param original as it was first recorded
 * @param changes the facts of record-keeping about it, about its corrections and about its added citations, by sequence
 * @param says what it says as corrected, under the id of the original; while it is retracted, what it last said
 * @param retracted whether it counts for nothing
 * @param citations its sources: those of what it says, and those added since
 * @param rank among the accounts of the happening that it tells
 * @param countedInstead the account that counts in its place; null where it counts itself, or is retracted
 */
public record Statement(
        RecordedFact original,
        List<RecordedFact> changes,
        ReleaseFact says,
        boolean retracted,
        List<Citation> citations,
        ClaimRank rank,
        @Nullable FactId countedInstead) {
    /** Whether the case is folded from it. */
    public boolean counts() {
        return !retracted && countedInstead == null;
    }

    /** What stands; null while it is retracted. */
    public @Nullable ReleaseFact standing() {
        return retracted ? null : says;
    }

    /** What it said, as corrected until then, before one of the facts about it. */
    public ReleaseFact saidBefore(RecordedFact change) {
        List<RecordedFact> earlier = new ArrayList<>();
        earlier.add(original);
        changes.stream().filter(other -> other.sequence() < change.sequence()).forEach(earlier::add);
        return Statements.of(earlier).getFirst().says();
    }

    /** A statement that nothing was recorded about since. */
    public static Statement of(RecordedFact original) {
        return Statements.of(List.of(original)).getFirst();
    }

    /** As the record held it: as it was first recorded, then after each of the changes; without the other accounts of the happening. */
    public List<Statement> versions() {
        List<RecordedFact> known = new ArrayList<>(List.of(original));
        List<Statement> versions = new ArrayList<>(List.of(of(original)));
        for (RecordedFact change : changes) {
            known.add(change);
            versions.add(Statements.of(known).getFirst());
        }
        return versions;
    }

    /** What it says, in the place of the original. */
    public RecordedFact inPlace() {
        return says == original.fact()
                ? original
                : new RecordedFact(
                        original.releaseId(),
                        original.sequence(),
                        original.position(),
                        original.recordedAt(),
                        original.actor(),
                        says);
    }
}
