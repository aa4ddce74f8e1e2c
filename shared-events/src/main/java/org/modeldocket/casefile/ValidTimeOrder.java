package org.modeldocket.casefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.modeldocket.casefile.list.AppendOnlyList;
import org.modeldocket.vocabulary.id.SubjectId;

/**
 * What a case says, in its order, with the days by which each of it had happened. Immutable; one more that moves no
 * other costs a look at each and no more.
 *
 * <p>A fact had definitely happened by a day that is not before its latest, and possibly by one that is not before its earliest.
 * What follows from another fact had not happened without it: a restoration that is certain makes its suspension certain. An
 * end cannot have happened on a day when something that must come before it cannot. A case is open on every day.
 */
final class ValidTimeOrder {
    private final AppendOnlyList<DatedFact> facts;
    private final OrderIndex index;
    private final CaseChange change;

    private ValidTimeOrder(AppendOnlyList<DatedFact> facts, OrderIndex index, CaseChange change) {
        this.facts = facts;
        this.index = index;
        this.change = change;
    }

    /** @param ordered what a case says, in its order */
    static ValidTimeOrder of(List<RecordedFact> ordered) {
        OrderIndex index = OrderIndex.of(ordered);
        List<DatedFact> facts = new ArrayList<>(ordered.size());
        Map<SubjectId, Integer> beginnings = new HashMap<>();
        for (RecordedFact fact : ordered) {
            SubjectId begun = fact.fact().causality().begins();
            if (begun != null) {
                beginnings.putIfAbsent(begun, facts.size());
            }
            facts.add(index.about(fact).possibleEnd(DatedFact.alone(fact)));
        }
        for (int place = 0; place < facts.size(); place++) {
            SubjectId cause = facts.get(place).recorded().fact().causality().follows();
            Integer beginning = cause == null ? null : beginnings.get(cause);
            if (beginning != null) {
                DatedFact follower = facts.get(place).after(facts.get(beginning));
                facts.set(place, follower);
                facts.set(beginning, facts.get(beginning).madeCertainBy(follower));
            }
        }
        AppendOnlyList<DatedFact> all = AppendOnlyList.of(facts);
        return new ValidTimeOrder(all, index, new CaseChange(List.of(), all));
    }

    /** This order as what one more fact made of another. */
    ValidTimeOrder after(ValidTimeOrder before) {
        return new ValidTimeOrder(facts, index, CaseChange.between(before.facts, facts));
    }

    /** This order where one more fact changed nothing in it. */
    ValidTimeOrder unchanged() {
        return new ValidTimeOrder(facts, index, CaseChange.NONE);
    }

    /**
     * The place that a statement of the highest sequence takes while all others keep theirs: before those that must come behind
     * it. -1 where others may move.
     */
    int placeOf(RecordedFact fact) {
        if (index.contradictory()) {
            return -1;
        }
        if (index.isLast(fact)) {
            return facts.size();
        }
        if (index.isRearrangedBy(fact)) {
            return -1;
        }
        int place = facts.size();
        while (place > 0 && index.isBehind(facts.get(place - 1).recorded(), fact)) {
            place--;
            if (index.isContested(facts.get(place).recorded(), fact)) {
                return -1;
            }
        }
        for (int i = 0; i < place; i++) {
            if (index.isBehind(facts.get(i).recorded(), fact)) {
                return -1;
            }
        }
        return placeOfCause(fact) < place ? place : -1;
    }

    /** The place of the fact that this one follows from; -1 where there is none. */
    private int placeOfCause(RecordedFact fact) {
        Long sequence = index.cause(fact);
        int place = sequence == null ? -1 : 0;
        while (sequence != null && facts.get(place).recorded().sequence() != sequence) {
            place++;
        }
        return place;
    }

    /** With one more fact, at {@linkplain #placeOf its place}. */
    ValidTimeOrder with(RecordedFact fact, int place) {
        OrderIndex next = index.with(fact);
        SubjectDates about = next.about(fact);
        DatedFact dated = about.possibleEnd(DatedFact.alone(fact));
        int beginning = placeOfCause(fact);
        dated = beginning < 0 ? dated : dated.after(facts.get(beginning));
        List<DatedFact> before = new ArrayList<>(1);
        List<DatedFact> after = new ArrayList<>(2);
        AppendOnlyList<DatedFact> all = facts;
        for (int i = place; i < facts.size() && about.isBeforeEnds(fact); i++) {
            if (about.isEndAfter(facts.get(i).recorded(), fact)) {
                all = replaced(all, i, about.possibleEnd(facts.get(i)), before, after);
            }
        }
        if (beginning >= 0) {
            DatedFact begun = before.isEmpty() ? facts.get(beginning) : certainAgain(all, beginning);
            all = replaced(all, beginning, begun.madeCertainBy(dated), before, after);
        }
        after.add(dated);
        return new ValidTimeOrder(
                place == facts.size() ? all.and(dated) : all.inserted(place, dated),
                next,
                new CaseChange(List.copyOf(before), List.copyOf(after)));
    }

    /** A beginning whose end has moved, as what follows from it now makes it certain. */
    private static DatedFact certainAgain(AppendOnlyList<DatedFact> all, int beginning) {
        RecordedFact recorded = all.get(beginning).recorded();
        SubjectId begun = recorded.fact().causality().begins();
        DatedFact certain = DatedFact.alone(recorded);
        for (DatedFact follower : all) {
            certain = Objects.equals(follower.recorded().fact().causality().follows(), begun)
                    ? certain.madeCertainBy(follower)
                    : certain;
        }
        return certain;
    }

    private static AppendOnlyList<DatedFact> replaced(
            AppendOnlyList<DatedFact> all, int place, DatedFact is, List<DatedFact> before, List<DatedFact> after) {
        DatedFact was = all.get(place);
        if (is.equals(was)) {
            return all;
        }
        before.add(was);
        after.add(is);
        return all.but(place, is);
    }

    List<DatedFact> facts() {
        return facts;
    }

    /** What the last step changed. */
    CaseChange change() {
        return change;
    }

    /** The facts without their days. */
    List<RecordedFact> recorded() {
        return facts.view(DatedFact::recorded);
    }
}
