package org.modeldocket.casefile;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A fold that facts join day by day. A fact that sorts last costs one step; any other makes the fold start again. */
final class TimelineFold {
    private final List<RecordedFact> ordered;
    private final BitSet inside = new BitSet();
    private @Nullable CaseFile file;

    TimelineFold(List<RecordedFact> ordered) {
        this.ordered = ordered;
    }

    /** @param entering places in the order of the case, ascending; the registration among the first */
    void enter(List<Integer> entering) {
        if (entering.isEmpty()) {
            return;
        }
        CaseFile before = file;
        boolean last = before != null && entering.getFirst() > inside.length() - 1;
        entering.forEach(inside::set);
        if (before == null || !last) {
            file = Fold.of(inside.stream().mapToObj(ordered::get).toList());
            return;
        }
        for (int i : entering) {
            before = Fold.next(before, ordered.get(i).fact());
        }
        file = before;
    }

    /** How many facts have entered. */
    int size() {
        return inside.cardinality();
    }

    CaseFile file() {
        if (file == null) {
            throw new IllegalStateException("the registration has not entered");
        }
        return file;
    }
}
