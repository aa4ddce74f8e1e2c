package org.modeldocket.query.matrix;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adds up one company and one treatment from what the two folds of a day say of its periods: made of what had certainly happened,
 * and of what may have. Told release by release, and period by period.
 */
final class CellBuilder {
    private final CellCount definite = new CellCount();
    private final CellCount possible = new CellCount();
    private final PeriodRuns onlyPossible = new PeriodRuns();
    private final Count either = new Count();
    private final Count mayLast = new Count();
    private @Nullable StoredPeriod earlier;
    private @Nullable StoredPeriod later;

    /** How many releases something is so of, told release by release. */
    private static final class Count {
        private String last = "";
        private int releases;

        void add(String release) {
            if (!release.equals(last)) {
                last = release;
                releases++;
            }
        }
    }

    void add(StoredPeriod period) {
        StoredPeriod other = earlier == null ? later : earlier;
        if (other != null && !other.isAbout(period)) {
            take();
        }
        earlier = period.definite() ? period : earlier;
        later = period.possible() ? period : later;
    }

    /** Takes in what is said of one period. */
    private void take() {
        StoredPeriod before = earlier;
        StoredPeriod after = later;
        boolean openLater = after != null && after.open();
        if (before != null) {
            boolean lasts = before.open() && openLater;
            StoredPeriod ended = before.open() && after != null ? after : before;
            definite.add(before.endingAs(ended), lasts, before.open() != openLater);
            either.add(before.releaseId());
        }
        if (after != null) {
            possible.add(after, after.open(), false);
            either.add(after.releaseId());
            if (before == null) {
                onlyPossible.add(after, !after.open());
            }
        }
        StoredPeriod any = before == null ? after : before;
        boolean over = before != null && !before.open() && !openLater;
        if (any != null && !over) {
            mayLast.add(any.releaseId());
        }
        earlier = null;
        later = null;
    }

    /** Whether nothing was added. */
    boolean isEmpty() {
        return earlier == null && later == null;
    }

    Cell build(@Nullable Corrected corrected) {
        if (earlier != null || later != null) {
            take();
        }
        int count = definite.count();
        int open = definite.open();
        CellCount told = count == 0 ? possible : definite;
        List<CellPeriod> besides = count == 0 ? List.of() : onlyPossible.all();
        return told.cell(
                count,
                either.releases == count ? null : either.releases,
                open,
                mayLast.releases == open ? null : mayLast.releases,
                besides.isEmpty() ? null : besides,
                corrected);
    }
}
