package org.modeldocket.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.modeldocket.casefile.account.Accounts;
import org.modeldocket.casefile.list.AppendOnlyList;
import org.modeldocket.casefile.memory.FactMemoryEstimate;
import org.modeldocket.casefile.memory.LazyWeight;
import org.modeldocket.facts.CitationAdded;
import org.modeldocket.facts.RecordKeeping;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.vocabulary.id.ReleaseId;

/**
 * The facts of one case with the case that they amount to: corrections applied, what is retracted left out, one of several
 * {@linkplain Accounts accounts} taken, and all that in its order. Immutable. The fold runs when {@link #file} is first asked for,
 * from the last checkpoint before what has changed; the outcome is that of a fold from nothing.
 */
public final class CaseHistory {
    private final AppendOnlyList<RecordedFact> recorded;
    private final ValidTimeOrder order;
    private final FoldCheckpoints fold;
    private final boolean appended;
    private final LazyWeight<RecordedFact> weight;

    private CaseHistory(
            AppendOnlyList<RecordedFact> recorded,
            ValidTimeOrder order,
            FoldCheckpoints fold,
            boolean appended,
            LazyWeight<RecordedFact> weight) {
        this.weight = weight;
        this.recorded = recorded;
        this.order = order;
        this.fold = fold;
        this.appended = appended;
    }

    /**
     * @param facts all facts of one case, in any order
     * @throws IllegalStateException when its registration is missing
     */
    public static CaseHistory of(Collection<RecordedFact> facts) {
        AppendOnlyList<RecordedFact> recorded = AppendOnlyList.of(facts.stream()
                .sorted(Comparator.comparingLong(RecordedFact::sequence))
                .toList());
        ValidTimeOrder order = ValidTimeOrder.of(CaseOrder.of(Statements.counting(recorded)));
        return new CaseHistory(
                recorded,
                order,
                FoldCheckpoints.of(order.facts()),
                false,
                LazyWeight.of(recorded, fact -> FactMemoryEstimate.of(fact.fact())));
    }

    /**
     * The case with one more fact.
     *
     * @throws IllegalArgumentException when it is not the next of the stream
     */
    public CaseHistory plus(RecordedFact fact) {
        if (fact.sequence() != sequence() + 1) {
            throw new IllegalArgumentException("case " + fact.releaseId() + " is at sequence " + sequence() + "; fact "
                    + fact.fact().factId() + " of sequence " + fact.sequence() + " does not follow");
        }
        AppendOnlyList<RecordedFact> all = recorded.and(fact);
        return switch (fact.fact()) {
            case CitationAdded beside -> unchanged(all);
            case RecordKeeping about -> reordered(all, Statements.counting(all));
            default -> fact.fact().sameHappeningAs() == null ? stating(all, fact) : accounting(all, fact);
        };
    }

    private CaseHistory unchanged(AppendOnlyList<RecordedFact> all) {
        return new CaseHistory(all, order.unchanged(), fold, false, weight.grown(all));
    }

    /** With another account; of the older ones the same counts as before, unless it is this one. */
    private CaseHistory accounting(AppendOnlyList<RecordedFact> all, RecordedFact account) {
        List<RecordedFact> counting = Statements.counting(all);
        return counting.getLast().sequence() == account.sequence() ? reordered(all, counting) : unchanged(all);
    }

    private CaseHistory stating(AppendOnlyList<RecordedFact> all, RecordedFact fact) {
        int place = order.placeOf(fact);
        if (place < 0) {
            List<RecordedFact> statements = new ArrayList<>(order.recorded());
            statements.add(fact);
            return reordered(all, statements);
        }
        ValidTimeOrder next = order.with(fact, place);
        boolean last = place == order.facts().size() && !(fact.fact() instanceof ReleaseRegistered);
        return new CaseHistory(all, next, fold.with(next.facts(), place), last, weight.grown(all));
    }

    private CaseHistory reordered(AppendOnlyList<RecordedFact> all, List<RecordedFact> statements) {
        ValidTimeOrder next = ValidTimeOrder.of(CaseOrder.of(statements)).after(order);
        int same = CaseChange.sameAtBeginning(order.facts(), next.facts());
        return new CaseHistory(all, next, fold.with(next.facts(), same), false, weight.grown(all));
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

    /** What the case says, in its order: each statement that counts, as corrected, in the place of the fact that first made it. */
    public List<RecordedFact> ordered() {
        return order.recorded();
    }

    /** Every statement, those retracted too, by sequence. */
    public List<Statement> statements() {
        return Statements.of(recorded);
    }

    /** The case as all that it says leaves it. */
    public CaseFile file() {
        return fold.file();
    }

    public ReleaseId releaseId() {
        return newest().releaseId();
    }

    /** The statement that opened the case. */
    public ReleaseRegistered registration() {
        return (ReleaseRegistered) ordered().getFirst().fact();
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

    /** What had happened by the end of a day; {@link ValidTimeSlices#END_OF_TIME} for all of it. */
    public ValidTimeSlice validAt(LocalDate day) {
        return ValidTimeSlices.on(dated(), day);
    }

    /** What the case says, in its order, with the days by which each of it had happened. */
    public List<DatedFact> dated() {
        return order.facts();
    }

    /** What the newest fact changed; of a case that was made of all its facts at once, all that it says is new. */
    public CaseChange change() {
        return order.change();
    }

    /** Whether it was made by {@link #plus} of a fact that comes last, so that all else stands where it stood. */
    public boolean appended() {
        return appended;
    }

    /** About how many bytes its facts take. */
    public long weight() {
        return weight.bytes();
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
}
