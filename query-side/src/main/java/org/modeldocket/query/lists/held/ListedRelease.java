package org.modeldocket.query.lists.held;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.Standing;
import org.modeldocket.vocabulary.Treatment;

/**
 * A release as of a moment, with what lists are filtered, sorted and counted by.
 *
 * @param openedAt the position of its first fact
 * @param recordedAt the position of its newest one
 * @param standing the certain one
 * @param standings every one that vague dates leave possible
 * @param targets of each step the one that was announced last, or may have been
 */
public record ListedRelease(
        String id,
        String companyId,
        String model,
        @Nullable String version,
        @Nullable String family,
        @Nullable String succeeds,
        int openedAt,
        int recordedAt,
        Standing standing,
        List<Standing> standings,
        List<ListedPeriod> periods,
        List<ListedTarget> targets) {
    /** The first beginning of a treatment of these kinds: by its first possible day, then its last; null where there is none. */
    public @Nullable PeriodStart first(Set<Treatment> kinds) {
        PeriodStart first = null;
        for (ListedPeriod period : periods) {
            PeriodStart start = period.start();
            if (period.kind() != null && start != null && kinds.contains(period.kind()) && start.isBefore(first)) {
                first = start;
            }
        }
        return first;
    }
}
