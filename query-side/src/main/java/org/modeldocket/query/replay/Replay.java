package org.modeldocket.query.replay;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.CaseFile;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.casefile.CaseOnDay;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.facts.RecordKeeping;
import org.modeldocket.query.diff.CaseDifference;
import org.modeldocket.query.diff.CaseSummary;
import org.modeldocket.query.diff.Change;
import org.modeldocket.query.diff.RecordedFactView;
import org.modeldocket.query.diff.StatementState;
import org.modeldocket.query.timeline.KnownCase;

/**
 * Runs the fold of one case again, fact by fact in the order of sequences, and tells each step. Pure; of the steps that were told
 * it keeps nothing.
 */
public final class Replay implements Iterator<ReplayStep> {
    /** A case that was folded, and what is told of it. */
    private record Told(CaseFile file, CaseSummary state) {
        static Told of(CaseFile file) {
            return new Told(file, CaseSummary.of(file));
        }
    }

    /** @param possibly what is told of the case as it may have been; null where that is the case as it was */
    private record Moment(
            CaseOnDay at, Told definite, @Nullable Told possibly) {
        static Moment of(CaseOnDay at) {
            boolean certain = at.possible() == at.definite();
            return new Moment(at, Told.of(at.definite()), certain ? null : Told.of(at.possible()));
        }

        Told possible() {
            return possibly == null ? definite : possibly;
        }
    }

    private final KnownCase known;
    private final Iterator<RecordedFact> left;
    private @Nullable Moment now;

    /** @param after the sequence of the last fact that is not told; -1 to tell all */
    Replay(KnownCase known, long after) {
        this.known = known;
        List<RecordedFact> facts = known.history().recorded();
        int passed = Math.clamp(after, -1, facts.size() - 1) + 1;
        left = facts.subList(passed, facts.size()).iterator();
        now = passed == 0 ? null : first(facts.subList(0, passed));
    }

    /** The step that the fact of that sequence is. */
    public static ReplayStep step(KnownCase known, long sequence) {
        return new Replay(known, sequence - 1).next();
    }

    private Moment first(List<RecordedFact> facts) {
        return Moment.of(CaseOnDay.of(CaseHistory.of(facts), known.day()));
    }

    @Override
    public boolean hasNext() {
        return left.hasNext();
    }

    /** @throws NoSuchElementException when the case has no fact more */
    @Override
    public ReplayStep next() {
        RecordedFact fact = left.next();
        Moment before = now;
        if (before == null) {
            Moment after = first(List.of(fact));
            now = after;
            return new ReplayStep(RecordedFactView.of(fact), turn(null, after.definite(), List.of()), null);
        }
        Moment after = Moment.of(before.at().plus(fact));
        now = after;
        boolean mayChangeStatements =
                fact.fact() instanceof RecordKeeping || fact.fact().sameHappeningAs() != null;
        List<Change> aboutStatements = mayChangeStatements
                ? StatementState.changes(before.at().history(), after.at().history())
                : List.of();
        Transition definite = turn(before.definite(), after.definite(), aboutStatements);
        if (before.possibly() == null && after.possibly() == null) {
            return new ReplayStep(RecordedFactView.of(fact), definite, null);
        }
        Transition possible = turn(before.possible(), after.possible(), aboutStatements);
        return new ReplayStep(RecordedFactView.of(fact), definite, possible.equals(definite) ? null : possible);
    }

    private static Transition turn(@Nullable Told before, Told after, List<Change> aboutStatements) {
        List<Change> changed =
                new ArrayList<>(CaseDifference.between(before == null ? null : before.file(), after.file()));
        changed.addAll(aboutStatements);
        return new Transition(before == null ? null : before.state(), after.state(), changed);
    }
}
