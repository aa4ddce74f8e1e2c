package org.modeldocket.query.statistics.durations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.DateBounds;
import org.modeldocket.query.lists.held.Match;
import org.modeldocket.time.Certainty;

/**
 * How long a release waited.
 *
 * @param days from its shortest reading to its longest
 * @param begun {@code POSSIBLE} where vague dates leave open whether it began, or whether the release is selected; else absent
 * @param from when it began; absent where it is a sum of several
 * @param to when it ended or may have ended; absent where it lasts, or is a sum of several
 * @param factIds the facts with which it began and ended, at most 20
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReleaseWaitView(
        WaitState state,
        DayBounds days,
        @Nullable Certainty begun,
        @Nullable DateBounds from,
        @Nullable DateBounds to,
        List<String> factIds) {
    static final int MOST_FACTS = 20;

    /** @param factIds by the positions of the facts */
    public static ReleaseWaitView of(ReleaseWait wait, Match selected, Map<Integer, String> factIds) {
        return new ReleaseWaitView(
                WaitState.of(wait.ended()),
                DayBounds.of(wait.shortest().days(), wait.longest().days()),
                wait.begun().and(selected) == Match.DEFINITE ? null : Certainty.POSSIBLE,
                bounds(wait.from()),
                bounds(wait.to()),
                wait.positions().stream()
                        .limit(MOST_FACTS)
                        .flatMap(position -> Stream.ofNullable(factIds.get(position)))
                        .toList());
    }

    private static @Nullable DateBounds bounds(@Nullable Beginning beginning) {
        return beginning == null
                ? null
                : new DateBounds(
                        beginning.earliest() == Integer.MIN_VALUE ? null : LocalDate.ofEpochDay(beginning.earliest()),
                        beginning.latest() == Integer.MAX_VALUE ? null : LocalDate.ofEpochDay(beginning.latest()),
                        false,
                        false);
    }
}
