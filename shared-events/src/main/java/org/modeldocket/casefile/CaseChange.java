package org.modeldocket.casefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.modeldocket.facts.ReleaseFact;

/**
 * What the newest fact of a case changed in what the case says: statements that it added, removed or replaced, whose days it
 * changed, or whose place among the others it changed. Everything else says the same of the same days, in the same order.
 *
 * @param before the statements as they were before the fact; one that it added is not among them
 * @param after the statements as they are with it; one that it removed is not among them
 */
public record CaseChange(List<DatedFact> before, List<DatedFact> after) {
    static final CaseChange NONE = new CaseChange(List.of(), List.of());

    /** The statements in both forms. */
    public List<ReleaseFact> statements() {
        List<ReleaseFact> statements = new ArrayList<>(before.size() + after.size());
        for (DatedFact dated : before) {
            statements.add(dated.recorded().fact());
        }
        for (DatedFact dated : after) {
            statements.add(dated.recorded().fact());
        }
        return statements;
    }

    /** Compares two orders of a case. Takes one pass over each. */
    static CaseChange between(List<DatedFact> before, List<DatedFact> after) {
        Map<Long, DatedFact> then = bySequence(before);
        Map<Long, DatedFact> now = bySequence(after);
        Set<Long> changed = moved(before, after, then.keySet(), now.keySet());
        then.forEach((sequence, dated) -> {
            DatedFact other = now.get(sequence);
            if (other == null || !isSame(dated, other)) {
                changed.add(sequence);
            }
        });
        now.keySet().stream().filter(sequence -> !then.containsKey(sequence)).forEach(changed::add);
        return new CaseChange(only(before, changed), only(after, changed));
    }

    private static Map<Long, DatedFact> bySequence(List<DatedFact> facts) {
        Map<Long, DatedFact> bySequence = HashMap.newHashMap(facts.size());
        facts.forEach(dated -> bySequence.put(dated.recorded().sequence(), dated));
        return bySequence;
    }

    /** The sequences from the first place to the last at which the statements that are in both orders differ. */
    private static Set<Long> moved(List<DatedFact> before, List<DatedFact> after, Set<Long> then, Set<Long> now) {
        List<Long> was = sequences(before, now);
        List<Long> is = sequences(after, then);
        int first = 0;
        int end = was.size();
        while (first < end && was.get(first).equals(is.get(first))) {
            first++;
        }
        while (end > first && was.get(end - 1).equals(is.get(end - 1))) {
            end--;
        }
        return new HashSet<>(was.subList(first, end));
    }

    private static List<Long> sequences(List<DatedFact> facts, Set<Long> these) {
        List<Long> sequences = new ArrayList<>(facts.size());
        for (DatedFact dated : facts) {
            if (these.contains(dated.recorded().sequence())) {
                sequences.add(dated.recorded().sequence());
            }
        }
        return sequences;
    }

    private static List<DatedFact> only(List<DatedFact> facts, Set<Long> sequences) {
        return facts.stream()
                .filter(dated -> sequences.contains(dated.recorded().sequence()))
                .toList();
    }

    private static boolean isSame(DatedFact one, DatedFact other) {
        return one.recorded().fact() == other.recorded().fact()
                && one.possibleFrom().equals(other.possibleFrom())
                && one.definiteFrom().equals(other.definiteFrom());
    }

    /** How many statements at the beginning of both orders are the same. */
    static int sameAtBeginning(List<DatedFact> before, List<DatedFact> after) {
        Iterator<DatedFact> then = before.iterator();
        int same = 0;
        for (DatedFact now : after) {
            if (!then.hasNext()
                    || then.next().recorded().fact() != now.recorded().fact()) {
                return same;
            }
            same++;
        }
        return same;
    }
}
