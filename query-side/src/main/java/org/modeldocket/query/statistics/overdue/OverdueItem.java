package org.modeldocket.query.statistics.overdue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.DateView;
import org.modeldocket.query.names.Organisation;
import org.modeldocket.query.statistics.durations.DayBounds;
import org.modeldocket.time.Certainty;
import org.modeldocket.vocabulary.Treatment;

/**
 * Something that is late.
 *
 * @param kind what was to happen
 * @param treatment the directive or the preview that lasts; absent for a target date
 * @param subject id of that directive or preview; absent for a target date
 * @param due by when it was to happen, with the days that the facts leave
 * @param daysLate from the day that it was due to the day of the answer; negative where it may still be to come
 * @param overdue {@code POSSIBLE} where vague dates leave open whether it is late; absent where it certainly is
 * @param factIds the facts behind it, at most 20
 * @param release address of the release at the same moment
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OverdueItem(
        String releaseId,
        String model,
        @Nullable String version,
        Organisation company,
        DueKind kind,
        @Nullable Treatment treatment,
        @Nullable String subject,
        DateView due,
        DayBounds daysLate,
        @Nullable Certainty overdue,
        List<String> factIds,
        String release) {
    static final int MOST_FACTS = 20;
}
