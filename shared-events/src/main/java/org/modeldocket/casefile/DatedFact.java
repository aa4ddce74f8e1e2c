package org.modeldocket.casefile;

import java.time.LocalDate;
import org.modeldocket.time.Interval;

/**
 * What a case says, with the days by whose end it had happened: possibly from the first on, definitely from the second on, which
 * is never before the first.
 */
public record DatedFact(RecordedFact recorded, LocalDate possibleFrom, LocalDate definiteFrom) {
    /** By its own dates, without regard to other facts. */
    static DatedFact alone(RecordedFact fact) {
        Interval bounds = CaseOrder.bounds(fact).days();
        LocalDate possible = bounds.earliest() == null ? LocalDate.MIN : bounds.earliest();
        if (!CaseOrder.isDated(fact.fact())) {
            return new DatedFact(fact, possible, LocalDate.MIN);
        }
        return new DatedFact(fact, possible, bounds.latest() == null ? ValidTimeSlices.END_OF_TIME : bounds.latest());
    }

    /** The same as it follows from another, without which it had not happened. */
    DatedFact after(DatedFact beginning) {
        return notBefore(beginning.possibleFrom);
    }

    /** The same where it had not happened before a day. */
    DatedFact notBefore(LocalDate day) {
        LocalDate possible = max(possibleFrom, day);
        return new DatedFact(recorded, possible, max(definiteFrom, possible));
    }

    /** The same with another that follows from it: it is definite once that is. */
    DatedFact madeCertainBy(DatedFact follower) {
        LocalDate sooner = follower.definiteFrom.isBefore(definiteFrom) ? follower.definiteFrom : definiteFrom;
        return new DatedFact(recorded, possibleFrom, max(sooner, possibleFrom));
    }

    static LocalDate max(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
