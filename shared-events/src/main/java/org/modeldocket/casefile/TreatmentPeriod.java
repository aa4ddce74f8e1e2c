package org.modeldocket.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.FactId;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.Treatment;

/**
 * A treatment with its period.
 *
 * @param subject what it stands for within the case (a directive's id, say), so that two of a kind are told apart
 * @param to absent while it is open
 * @param factIds the facts behind it, in the order of the case
 */
public record TreatmentPeriod(
        Treatment kind,
        String subject,
        Occurred from,
        @Nullable Occurred to,
        List<FactId> factIds) {
    public boolean open() {
        return to == null;
    }

    TreatmentPeriod resting(FactId factId) {
        return new TreatmentPeriod(kind, subject, from, to, Lists.plus(factIds, factId));
    }

    TreatmentPeriod ended(Occurred end, FactId factId) {
        return new TreatmentPeriod(kind, subject, from, end, Lists.plus(factIds, factId));
    }
}
