package org.modeldocket.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.modeldocket.facts.RecordKeeping;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseRegistered;

/**
 * The facts of one case with the case that they amount to: corrections applied, what is retracted left out, the rest taken in
 * its order. Immutable. A fact that comes last in that order costs one step of the fold; a late one, or one about another fact,
 * folds the case anew, and the outcome is the same either way.
 */
public final class CaseHistory {
    private final Grown<RecordedFact> recorded;
    private final DatedOrder order;
    private final CaseFile file;
    private final boolean appended;

    private CaseHistory(Grown<RecordedFact> recorded, DatedOrder order, CaseFile file, boolean appended) {
        this.recorded = recorded;
        this.order = order;
        this.file = file;
        this.appended = appended;
    }

    /**
     * @param facts all facts of one case, in any order
     * @throws IllegalStateException when its registration is missing
     */
    public static CaseHistory of(Collection<RecordedFact> facts) {
        return folded(Grown.of(facts.stream()
                .sorted(Comparator.comparingLong(RecordedFact::sequence))
                .toList()));
    }

    private static CaseHistory folded(Grown<RecordedFact> recorded) {
        List<RecordedFact> ordered = CaseOrder.of(Statements.of(recorded).stream()
                .filter(statement -> !statement.retracted())
                .map(Statement::inPlace)
                .toList());
        return new CaseHistory(recorded, DatedOrder.of(ordered), Fold.of(ordered), false);
    }

    /**
     * The case with one more fact.
     *
     * @throws IllegalArgumentException when it is not the next of the stream
     */
    public CaseHistory plus(RecordedFact fact) {
        if (fact.sequence() != sequence() + 1) {
            throw new IllegalArgumentException("case " + fact.releaseId() + " stands at sequence " + sequence()
                    + "; fact " + fact.fact().factId() + " of sequence " + fact.sequence() + " does not follow");
        }
        Grown<RecordedFact> all = recorded.and(fact);
        return comesLast(fact)
                ? new CaseHistory(all, order.and(fact), Fold.next(file, fact.fact()), true)
                : folded(all);
    }

    /** The case with more facts, in the order of sequences; folded once where they are many. */
    public CaseHistory plus(List<RecordedFact> facts) {
        if (facts.size() == 1) {
            return plus(facts.getFirst());
        }
        List<RecordedFact> all = new ArrayList<>(recorded);
        all.addAll(facts);
        return of(all);
    }

    /** All facts as they were recorded, by sequence: corrections and what they correct, retractions and what they retract. */
    public List<RecordedFact> recorded() {
        return recorded;
    }

    /** What the case says, in its order: each statement that stands, as corrected, in the place of the fact that first made it. */
    public List<RecordedFact> ordered() {
        return order.recorded();
    }

    /** Every statement, those retracted too, by sequence. */
    public List<Statement> statements() {
        return Statements.of(recorded);
    }

    public CaseFile file() {
        return file;
    }

    /** The case as the record held it at a position; empty where it did not hold it yet. */
    public Optional<CaseHistory> knownAt(long position) {
        if (position >= position()) {
            return Optional.of(this);
        }
        List<RecordedFact> known =
                recorded.stream().filter(fact -> fact.position() <= position).toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(of(known));
    }

    /** What had happened by the end of a day; {@link Stretches#END_OF_TIME} for all of it. */
    public Stretch validAt(LocalDate day) {
        return Stretches.on(dated(), day);
    }

    /** What the case says, in its order, with the days by which each of it had happened. */
    public List<DatedFact> dated() {
        return order.facts();
    }

    /**
     * Of {@link #dated} that which the newest fact has added or of which it has changed the days; all of it, unless it was
     * {@link #appended}.
     */
    public List<DatedFact> datedAnew() {
        return order.anew();
    }

    /** The whole world clock, made of the facts that {@code bears} takes; the registration is always among them. */
    public List<Stretch> stretches(Predicate<ReleaseFact> bears) {
        return Stretches.of(dated().stream()
                .filter(fact -> fact.recorded().fact() instanceof ReleaseRegistered
                        || bears.test(fact.recorded().fact()))
                .toList());
    }

    /** Whether it was made by {@link #plus} of a fact that comes last, so that all else stands where it stood. */
    public boolean appended() {
        return appended;
    }

    /** The fact that was recorded last. */
    public RecordedFact newest() {
        return recorded.getLast();
    }

    /** The sequence of the newest fact. */
    public long sequence() {
        return newest().sequence();
    }

    /** The position of the newest fact in the whole record. */
    public long position() {
        return newest().position();
    }

    private boolean comesLast(RecordedFact fact) {
        boolean states = !(fact.fact() instanceof RecordKeeping) && !(fact.fact() instanceof ReleaseRegistered);
        return states && order.isLast(fact);
    }
}
