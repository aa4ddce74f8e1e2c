package org.modeldocket.query.treatments;

import java.util.HashSet;
import java.util.Set;

/** Weighs what definitely happened, and what may have, of one company and one treatment. */
final class CellBuilder {
    private final Tally definite = new Tally();
    private final Tally possible = new Tally();

    void add(StoredPeriod period) {
        if (period.definite()) {
            definite.add(period);
        }
        if (period.possible()) {
            possible.add(period);
        }
    }

    Cell build() {
        int count = definite.releases().size();
        // What is so may be so, also where the facts that may have happened would have it otherwise.
        Set<String> maybe = new HashSet<>(possible.releases());
        maybe.addAll(definite.releases());
        Tally told = count == 0 ? possible : definite;
        return new Cell(
                count,
                maybe.size() == count ? null : maybe.size(),
                definite.open(),
                told.firstFrom(),
                told.lastTo(),
                told.someReleases(),
                told.someFacts(),
                told.facts());
    }
}
