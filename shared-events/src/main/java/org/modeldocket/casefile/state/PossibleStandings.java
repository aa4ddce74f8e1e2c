package org.modeldocket.casefile.state;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import org.modeldocket.vocabulary.Standing;
import org.modeldocket.vocabulary.Treatment;

/** Every standing that some reading of the vague dates gives on a day, from what is certain and possible of each kind of treatment. */
public final class PossibleStandings {
    private PossibleStandings() {}

    /**
     * @param begun whether a treatment of a kind has certainly begun
     * @param mayHaveBegun whether one may have begun
     * @param mayLast whether one may last
     * @param lastsUnlessReleased whether one certainly lasts as long as neither a general release nor a withdrawal has come
     * @return in the order of a life, one at least
     */
    public static Set<Standing> of(
            Predicate<Treatment> begun,
            Predicate<Treatment> mayHaveBegun,
            Predicate<Treatment> mayLast,
            Predicate<Treatment> lastsUnlessReleased) {
        EnumSet<Standing> possible = EnumSet.noneOf(Standing.class);
        boolean goesOn = add(Treatment.WITHDRAWAL, Standing.WITHDRAWN, mayHaveBegun, begun, possible)
                && suspended(mayLast, lastsUnlessReleased, possible)
                && add(Treatment.GENERAL_RELEASE, Standing.GENERALLY_RELEASED, mayHaveBegun, begun, possible)
                && add(Treatment.PREVIEW, Standing.IN_PREVIEW, mayLast, lastsUnlessReleased, possible)
                && add(Treatment.REVIEW, Standing.UNDER_REVIEW, mayLast, lastsUnlessReleased, possible);
        if (goesOn) {
            possible.add(Standing.RECORDED);
        }
        return Collections.unmodifiableSet(possible);
    }

    /** Whether a standing below is possible too. */
    private static boolean suspended(Predicate<Treatment> may, Predicate<Treatment> must, Set<Standing> possible) {
        if (may.test(Treatment.SUSPENSION) && !must.test(Treatment.RESTRICTED_ACCESS)) {
            possible.add(Standing.SUSPENDED);
        }
        if (may.test(Treatment.SUSPENSION) && may.test(Treatment.RESTRICTED_ACCESS)) {
            possible.add(Standing.RESTRICTED);
        }
        return !must.test(Treatment.SUSPENSION);
    }

    /** Whether a standing below this one is possible too. */
    private static boolean add(
            Treatment kind,
            Standing standing,
            Predicate<Treatment> may,
            Predicate<Treatment> must,
            Set<Standing> possible) {
        if (may.test(kind)) {
            possible.add(standing);
        }
        return !must.test(kind);
    }
}
