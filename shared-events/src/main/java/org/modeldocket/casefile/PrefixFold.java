package org.modeldocket.casefile;

import java.util.ArrayList;
import java.util.List;

/** What the first facts of a case leave, for any number of them; each worked out once. For one thread. */
final class PrefixFold {
    private final List<DatedFact> facts;
    private final List<CaseFile> files = new ArrayList<>();

    /** @param facts in the order of their case, the registration first */
    PrefixFold(List<DatedFact> facts) {
        this.facts = facts;
    }

    /** @param count of the facts that are taken; one at least */
    CaseFile of(int count) {
        if (files.isEmpty()) {
            files.add(Fold.opened(facts.getFirst().recorded()));
        }
        while (files.size() < count) {
            files.add(Fold.next(
                    files.getLast(), facts.get(files.size()).recorded().fact()));
        }
        return files.get(count - 1);
    }
}
