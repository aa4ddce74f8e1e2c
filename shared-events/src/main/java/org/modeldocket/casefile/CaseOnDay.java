package org.modeldocket.casefile;

import java.time.LocalDate;

/**
 * A case as it was on one day of the world clock, growing fact by fact along the record clock. Immutable. Always what
 * {@link CaseHistory#validAt} gives for the facts so far, {@link ValidTimeSlice#marked}; a fact that comes last in the order of the case commonly costs one step
 * of the fold, any other folds the case anew.
 */
public final class CaseOnDay {
    private final CaseHistory history;
    private final ValidTimeSlice slice;
    private final ValidTimeSlice marked;

    private CaseOnDay(CaseHistory history, ValidTimeSlice slice) {
        this.history = history;
        this.slice = slice;
        this.marked = slice.marked();
    }

    /** @param day {@link ValidTimeSlices#END_OF_TIME} for the case as a whole */
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
        LocalDate day = slice.from();
        boolean oneStep = !day.equals(ValidTimeSlices.END_OF_TIME) && after.appended() && touchesNothingElse(after);
        return new CaseOnDay(after, oneStep ? step(after.change().after().getLast()) : on(after, day));
    }

    public CaseHistory history() {
        return history;
    }

    /** The case made of what had definitely happened by then. */
    public CaseFile definite() {
        return marked.definite();
    }

    /** The case made of what may have happened by then. */
    public CaseFile possible() {
        return marked.possible();
    }

    private static ValidTimeSlice on(CaseHistory history, LocalDate day) {
        return day.equals(ValidTimeSlices.END_OF_TIME)
                ? new ValidTimeSlice(day, history.file(), history.file())
                : history.validAt(day);
    }

    /** A fact that follows from another may make that one certain sooner. */
    private static boolean touchesNothingElse(CaseHistory after) {
        return after.change().after().size() == 1;
    }

    private ValidTimeSlice step(DatedFact dated) {
        LocalDate day = slice.from();
        if (dated.possibleFrom().isAfter(day)) {
            return slice;
        }
        CaseFile definite = slice.definite();
        CaseFile possible = slice.possible();
        CaseFile may = Fold.next(possible, dated.recorded().fact());
        if (dated.definiteFrom().isAfter(day)) {
            return new ValidTimeSlice(day, definite, may);
        }
        return new ValidTimeSlice(
                day,
                definite == possible
                        ? may
                        : Fold.next(definite, dated.recorded().fact()),
                may);
    }
}
