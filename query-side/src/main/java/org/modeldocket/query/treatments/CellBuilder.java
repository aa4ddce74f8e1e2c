package org.modeldocket.query.treatments;

import org.jspecify.annotations.Nullable;

/** Weighs what definitely happened, and what may have, of one company and one treatment, told release by release. */
final class CellBuilder {
    private final Tally definite = new Tally();
    private final Tally possible = new Tally();
    private String release = "";
    private int either;

    void add(StoredPeriod period) {
        // What is so may be so, also where the facts that may have happened would have it otherwise.
        if (!period.releaseId().equals(release)) {
            release = period.releaseId();
            either++;
        }
        if (period.definite()) {
            definite.add(period);
        }
        if (period.possible()) {
            possible.add(period);
        }
    }

    Cell build(@Nullable Corrected corrected) {
        int count = definite.count();
        Tally told = count == 0 ? possible : definite;
        return told.cell(count, either == count ? null : either, definite.open(), corrected);
    }
}
