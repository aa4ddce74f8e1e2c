package org.modeldocket.query.matrix;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.modeldocket.time.Certainty;

/** Gathers the periods of a cell: each by itself, but for those that overlap. */
final class PeriodRuns {
    private static final Comparator<CellPeriod> BY_BEGINNING = Comparator.comparing((CellPeriod period) ->
            period.from().latest() == null ? LocalDate.MAX : period.from().latest());

    private final List<CellPeriod> periods = new ArrayList<>();

    void add(StoredPeriod stored, boolean possiblyLasts) {
        CellPeriod period = new CellPeriod(
                stored.from(), stored.open() ? null : stored.to(), possiblyLasts ? Certainty.POSSIBLE : null);
        if (periods.isEmpty() || !period.equals(periods.getLast())) {
            periods.add(period);
        }
    }

    /** In the order in which they had begun at the latest, at most {@link Cell#MOST}. */
    List<CellPeriod> all() {
        List<CellPeriod> joined = new ArrayList<>();
        for (CellPeriod period :
                periods.stream().sorted(BY_BEGINNING).distinct().toList()) {
            CellPeriod both = joined.isEmpty() ? null : joined.getLast().joined(period);
            if (both == null) {
                joined.add(period);
            } else {
                joined.set(joined.size() - 1, both);
            }
        }
        return joined.stream().limit(Cell.MOST).toList();
    }
}
