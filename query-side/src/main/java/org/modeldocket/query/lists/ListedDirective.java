package org.modeldocket.query.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.lists.held.ListedPeriod;
import org.modeldocket.query.lists.held.ListedRelease;
import org.modeldocket.query.lists.held.PeriodStart;
import org.modeldocket.vocabulary.Force;

/** A directive as of a moment, with what lists are filtered, sorted and counted by: what it is in each release that it covers. */
record ListedDirective(String id, List<In> releases) {
    /** One release that it covers, with its period there. */
    record In(ListedRelease release, ListedPeriod period) {}

    /** All directives of some releases, in the order of their ids. */
    static List<ListedDirective> all(List<ListedRelease> releases) {
        Map<String, List<In>> byId = new TreeMap<>();
        for (ListedRelease release : releases) {
            for (ListedPeriod period : release.periods()) {
                if (period.force() != null) {
                    byId.computeIfAbsent(period.subject(), id -> new ArrayList<>(1))
                            .add(new In(release, period));
                }
            }
        }
        List<ListedDirective> all = new ArrayList<>(byId.size());
        byId.forEach((id, in) -> all.add(new ListedDirective(id, in)));
        return all;
    }

    /** When it was first issued. */
    @Nullable
    PeriodStart issued() {
        PeriodStart first = null;
        for (In in : releases) {
            PeriodStart start = in.period().start();
            first = start != null && start.isBefore(first) ? start : first;
        }
        return first;
    }

    /** By when it is to be met, the first such date; null where none is known. */
    @Nullable
    PeriodStart complyBy() {
        PeriodStart first = null;
        for (In in : releases) {
            PeriodStart by = in.period().dueBy();
            first = by != null && by.isBefore(first) ? by : first;
        }
        return first;
    }

    /** The strongest that it has in any release. */
    Force force() {
        Force strongest = Force.VOLUNTARY;
        for (In in : releases) {
            Force force = in.period().force();
            strongest = force != null && force.compareTo(strongest) > 0 ? force : strongest;
        }
        return strongest;
    }

    /** How many releases it covers. */
    int releaseCount() {
        return Math.toIntExact(
                releases.stream().map(in -> in.release().id()).distinct().count());
    }
}
