package org.modeldocket.casefile.state;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.list.AppendOnlyLists;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.Treatment;
import org.modeldocket.vocabulary.id.FactId;

/**
 * A treatment with its period.
 *
 * @param subject what it stands for within the case (a directive's id, say), so that two of a kind are told apart
 * @param ending absent while it is open
 * @param factIds the facts behind it, in the order of the case; it began with the first
 */
public record TreatmentPeriod(
        Treatment kind,
        String subject,
        Occurred from,
        @Nullable Ending ending,
        boolean inDoubt,
        List<FactId> factIds) implements OpenEnded<TreatmentPeriod> {
    public static TreatmentPeriod opened(Treatment kind, String subject, Occurred from, FactId by) {
        return new TreatmentPeriod(kind, subject, from, null, false, List.of(by));
    }

    @Override
    public boolean open() {
        return ending == null;
    }

    /** Absent while it is open. */
    public @Nullable Occurred to() {
        return ending == null ? null : ending.when();
    }

    /** The fact with which it began. */
    public FactId openedBy() {
        return factIds.getFirst();
    }

    public TreatmentPeriod resting(FactId factId) {
        return new TreatmentPeriod(kind, subject, from, ending, inDoubt, AppendOnlyLists.plus(factIds, factId));
    }

    public TreatmentPeriod ended(Ending end, FactId factId) {
        return new TreatmentPeriod(kind, subject, from, end, inDoubt, AppendOnlyLists.plus(factIds, factId));
    }

    @Override
    public TreatmentPeriod doubted() {
        return new TreatmentPeriod(kind, subject, from, ending, true, factIds);
    }
}
