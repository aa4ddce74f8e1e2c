package org.modeldocket.casefile.state;

import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.Standing;
import org.modeldocket.vocabulary.Treatment;
import org.modeldocket.vocabulary.id.FactId;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/** The treatments of a case, in the order in which they began. Immutable. */
public record Treatments(
        PVector<TreatmentPeriod> periods, PMap<Treatment, Integer> counts, PMap<Treatment, Integer> open) {
    public static final Treatments NONE =
            new Treatments(TreePVector.empty(), HashTreePMap.empty(), HashTreePMap.empty());

    public Treatments opened(Treatment kind, String subject, Occurred from, FactId by) {
        return new Treatments(
                periods.plus(TreatmentPeriod.opened(kind, subject, from, by)),
                plus(counts, kind, 1),
                plus(open, kind, 1));
    }

    /** Adds the fact to the evidence of what is open or was last about that subject. */
    public Treatments resting(Set<Treatment> kinds, String subject, FactId on) {
        int last = last(kinds, subject);
        return last < 0 ? this : with(last, periods.get(last).resting(on));
    }

    /** Ends what was last about that subject; an end of its own replaces one that another fact brought with it. */
    public Treatments ended(Set<Treatment> kinds, String subject, Ending end, FactId by) {
        int last = last(kinds, subject);
        return last < 0 ? this : with(last, periods.get(last).ended(end, by));
    }

    /** Ends everything open of those kinds. */
    public Treatments allEnded(Set<Treatment> kinds, Ending end, FactId by) {
        return allEnded(period -> kinds.contains(period.kind()), end, by);
    }

    /** Ends everything open among these. */
    public Treatments allEnded(Predicate<TreatmentPeriod> these, Ending end, FactId by) {
        Treatments result = this;
        for (int i = 0; i < periods.size(); i++) {
            TreatmentPeriod period = periods.get(i);
            if (period.open() && these.test(period)) {
                result = result.with(i, period.ended(end, by));
            }
        }
        return result;
    }

    /** The period of that kind that began last; null where there was none. */
    public @Nullable TreatmentPeriod latest(Treatment kind) {
        TreatmentPeriod latest = null;
        for (TreatmentPeriod period : periods) {
            latest = period.kind() == kind ? period : latest;
        }
        return latest;
    }

    /** Marks the period at that place as in doubt. */
    public Treatments doubted(int index) {
        return with(index, periods.get(index).doubted());
    }

    public Standing standing() {
        return Standing.of(kind -> countOpen(kind) > 0);
    }

    public int count(Treatment kind) {
        return counts.getOrDefault(kind, 0);
    }

    public int countOpen(Treatment kind) {
        return open.getOrDefault(kind, 0);
    }

    private Treatments with(int index, TreatmentPeriod period) {
        boolean was = periods.get(index).countedOpen();
        boolean is = period.countedOpen();
        return new Treatments(
                periods.with(index, period), counts, was == is ? open : plus(open, period.kind(), is ? 1 : -1));
    }

    private static PMap<Treatment, Integer> plus(PMap<Treatment, Integer> counts, Treatment kind, int by) {
        return counts.plus(kind, counts.getOrDefault(kind, 0) + by);
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
