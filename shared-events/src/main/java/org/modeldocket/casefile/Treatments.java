package org.modeldocket.casefile;

import java.util.List;
import java.util.Set;
import org.modeldocket.vocabulary.FactId;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.Treatment;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/** The treatments of a case, in the order in which they began. Immutable. */
record Treatments(PVector<TreatmentPeriod> periods) {
    static final Treatments NONE = new Treatments(TreePVector.empty());

    Treatments opened(Treatment kind, String subject, Occurred from, FactId by) {
        return new Treatments(periods.plus(new TreatmentPeriod(kind, subject, from, null, List.of(by))));
    }

    /** Adds the fact to the evidence of what is open or was last about that subject. */
    Treatments resting(Set<Treatment> kinds, String subject, FactId on) {
        int last = last(kinds, subject);
        return last < 0 ? this : with(last, periods.get(last).resting(on));
    }

    /** Ends what was last about that subject; an end of its own replaces one that another fact brought with it. */
    Treatments ended(Set<Treatment> kinds, String subject, Occurred end, FactId by) {
        int last = last(kinds, subject);
        return last < 0 ? this : with(last, periods.get(last).ended(end, by));
    }

    /** Ends everything open of those kinds. */
    Treatments allEnded(Set<Treatment> kinds, Occurred end, FactId by) {
        Treatments result = this;
        for (int i = 0; i < periods.size(); i++) {
            TreatmentPeriod period = periods.get(i);
            if (period.open() && kinds.contains(period.kind())) {
                result = result.with(i, period.ended(end, by));
            }
        }
        return result;
    }

    boolean anyOpen(Treatment kind) {
        return periods.stream().anyMatch(period -> period.kind() == kind && period.open());
    }

    private Treatments with(int index, TreatmentPeriod period) {
        return new Treatments(periods.with(index, period));
    }

    private int last(Set<Treatment> kinds, String subject) {
        for (int i = periods.size() - 1; i >= 0; i--) {
            TreatmentPeriod period = periods.get(i);
            if (kinds.contains(period.kind()) && period.subject().equals(subject)) {
                return i;
            }
        }
        return -1;
    }
}
