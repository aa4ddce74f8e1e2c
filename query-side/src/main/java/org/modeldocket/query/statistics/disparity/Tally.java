package org.modeldocket.query.statistics.disparity;

import org.modeldocket.query.lists.held.Match;
import org.modeldocket.query.statistics.method.Proportion;

/** Counts how many of some releases met a treatment, with what vague dates leave open. For one thread. */
final class Tally {
    private int n;
    private int having;
    private int mayHave;
    private int undecided;
    private int undecidedMayHave;
    private int undecidedMayLack;

    /**
     * Counts a release, or takes it back.
     *
     * @param in how surely it is one of them
     * @param has how surely it met the treatment
     * @param times 1, or -1 to take it back
     */
    void add(Match in, Match has, int times) {
        if (in == Match.DEFINITE) {
            n += times;
            having += has == Match.DEFINITE ? times : 0;
            mayHave += has == Match.POSSIBLE ? times : 0;
        } else if (in == Match.POSSIBLE) {
            undecided += times;
            undecidedMayHave += has == Match.NO ? 0 : times;
            undecidedMayLack += has == Match.DEFINITE ? 0 : times;
        }
    }

    void add(Tally other) {
        n += other.n;
        having += other.having;
        mayHave += other.mayHave;
        undecided += other.undecided;
        undecidedMayHave += other.undecidedMayHave;
        undecidedMayLack += other.undecidedMayLack;
    }

    /** Those that certainly met it, of those that certainly are among them. */
    Proportion certain() {
        return new Proportion(having, n);
    }

    /** The lowest rate that any reading of the dates has. */
    Proportion lowest() {
        return new Proportion(having, n + undecidedMayLack);
    }

    /** The highest rate that any reading of the dates has. */
    Proportion highest() {
        return new Proportion(having + mayHave + undecidedMayHave, n + undecidedMayHave);
    }

    /** How many certainly are among them and may have met it. */
    int mayHave() {
        return mayHave;
    }

    /** How many may be among them. */
    int undecided() {
        return undecided;
    }
}
