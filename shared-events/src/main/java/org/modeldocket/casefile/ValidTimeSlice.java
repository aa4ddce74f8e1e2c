package org.modeldocket.casefile;

import java.time.LocalDate;
import java.util.Set;
import org.modeldocket.vocabulary.Standing;
import org.modeldocket.vocabulary.Treatment;

/**
 * A run of days on the world clock over which a case is the same, from its first day until the next stretch begins.
 *
 * @param definite the case made of what had happened by the end of any of these days in every reading of the vague dates
 * @param possible the case made of what may have happened by then
 */
public record ValidTimeSlice(LocalDate from, CaseFile definite, CaseFile possible) {
    /** The same with a mark at all of which vague dates leave open whether it lasts; takes a walk through both cases. */
    public ValidTimeSlice marked() {
        return DateUncertainty.marked(this);
    }

    /** Every standing that some reading of the vague dates gives, in the order of a life. */
    public Set<Standing> standings() {
        return DateUncertainty.standings(definite, possible);
    }

    /** Whether a treatment of that kind lasts in every reading of the vague dates. */
    public boolean certainlyLasts(Treatment kind) {
        return DateUncertainty.certainlyLasts(kind, definite, possible);
    }

    /** Whether a treatment of that kind lasts in some reading of them. */
    public boolean mayLast(Treatment kind) {
        return DateUncertainty.mayLast(kind, definite, possible);
    }
}
