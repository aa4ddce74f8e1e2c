package org.modeldocket.casefile;

import java.time.LocalDate;
import java.util.List;

/**
 * A case as it was on one day of the world clock, growing fact by fact along the record clock. Immutable. Always what
 * {@link CaseHistory#validAt} gives for the facts so far; a fact that comes last in the order of the case commonly costs one step
 * of the fold, any other folds the case anew.
 */
public final class CaseOnDay {
    private final CaseHistory history;
    private final Stretch stretch;

    private CaseOnDay(CaseHistory history, Stretch stretch) {
        this.history = history;
        this.stretch = stretch;
    }

    /** @param day {@link Stretches#END_OF_TIME} for the case as a whole */
    public static CaseOnDay of(CaseHistory history, LocalDate day) {
        return new CaseOnDay(history, on(history, day));
    }

    /**
     * The case with one more fact.
     *
     * @throws IllegalArgumentException when it is not the next of the stream
     */
    public CaseOnDay plus(RecordedFact fact) {
        CaseHistory after = history.plus(fact);
        LocalDate day = stretch.from();
        boolean oneStep = !day.equals(Stretches.END_OF_TIME) && after.appended() && touchesNothingElse(fact);
        return new CaseOnDay(after, oneStep ? step(fact) : on(after, day));
    }

    public CaseHistory history() {
        return history;
    }

    /** The case made of what had definitely happened by then. */
    public CaseFile definite() {
        return stretch.definite();
    }

    /** The case made of what may have happened by then. */
    public CaseFile possible() {
        return stretch.possible();
    }

    private static Stretch on(CaseHistory history, LocalDate day) {
        return day.equals(Stretches.END_OF_TIME)
                ? new Stretch(day, history.file(), history.file())
                : history.validAt(day);
    }

    /** A fact that follows from another may make that one certain, or have to wait for it; not where that one is certain anyhow. */
    private boolean touchesNothingElse(RecordedFact fact) {
        Object followed = Links.follows(fact.fact());
        if (followed == null) {
            return true;
        }
        long beginnings = history.ordered().stream()
                .filter(other -> followed.equals(Links.begins(other.fact())))
                .count();
        return beginnings == 1 && holds(stretch.definite(), followed);
    }

    private static boolean holds(CaseFile file, Object begun) {
        return file.directives.containsKey(begun)
                || file.suspensions.containsKey(begun)
                || file.previews.containsKey(begun);
    }

    private Stretch step(RecordedFact fact) {
        LocalDate day = stretch.from();
        DatedFact dated = Stretches.dated(List.of(fact)).getFirst();
        if (dated.possibleFrom().isAfter(day)) {
            return stretch;
        }
        CaseFile definite = stretch.definite();
        return new Stretch(
                day,
                dated.definiteFrom().isAfter(day) ? definite : Fold.next(definite, fact.fact()),
                Fold.next(stretch.possible(), fact.fact()));
    }
}
