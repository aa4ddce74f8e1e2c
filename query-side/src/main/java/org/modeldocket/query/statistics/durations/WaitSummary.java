package org.modeldocket.query.statistics.durations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.lists.held.Match;
import org.modeldocket.query.statistics.method.KaplanMeier;
import org.modeldocket.query.statistics.method.Quartiles;

/**
 * How long some releases waited.
 *
 * @param n how many certainly began to wait, and certainly are selected; all the rest is about these
 * @param possible how many more may have begun, or may be selected
 * @param ended how many of {@code n} certainly waited to an end
 * @param mayHaveEnded how many may have
 * @param lasting how many still wait
 * @param negative how many of the ended have an end that certainly comes before the beginning
 * @param quartiles of those that certainly ended; absent where there are none
 * @param half after which day half of {@code n} wait no longer, those that still do included; absent where {@code n} is 0
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WaitSummary(
        int n,
        int possible,
        int ended,
        int mayHaveEnded,
        int lasting,
        int negative,
        @Nullable WaitQuartiles quartiles,
        @Nullable HalfWaits half) {
    /**
     * The first day after which at most half wait, in two readings of all dates, of which either may be the later.
     *
     * @param shortest with each wait as short as its dates allow; null, in JSON too, where more than half wait to the end
     * @param longest with each wait as long as its dates allow; null, in JSON too, where more than half wait to the end
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record HalfWaits(
            @Nullable Long shortest, @Nullable Long longest) {}

    /** Each is the quartile of the shortest readings and that of the longest, between which that of any reading lies. */
    public record WaitQuartiles(DayBounds first, DayBounds median, DayBounds third) {
        static WaitQuartiles of(List<ReleaseWait> ended) {
            Quartiles shortest = quartiles(ended, wait -> wait.shortest().days());
            Quartiles longest = quartiles(ended, wait -> wait.longest().days());
            return new WaitQuartiles(
                    DayBounds.of(shortest.first(), longest.first()),
                    DayBounds.of(shortest.median(), longest.median()),
                    DayBounds.of(shortest.third(), longest.third()));
        }

        private static Quartiles quartiles(List<ReleaseWait> waits, ToLongFunction<ReleaseWait> days) {
            return Quartiles.of(waits.stream().mapToLong(days).toArray());
        }
    }

    static WaitSummary of(Waits waits) {
        List<ReleaseWait> certain = waits.certain();
        List<ReleaseWait> ended =
                certain.stream().filter(wait -> wait.ended() == Match.DEFINITE).toList();
        return new WaitSummary(
                certain.size(),
                waits.possible(),
                ended.size(),
                count(certain, Match.POSSIBLE),
                count(certain, Match.NO),
                (int) ended.stream().filter(wait -> wait.longest().days() < 0).count(),
                ended.isEmpty() ? null : WaitQuartiles.of(ended),
                certain.isEmpty() ? null : new HalfWaits(half(waits.shortest()), half(waits.longest())));
    }

    private static int count(List<ReleaseWait> waits, Match ended) {
        return (int) waits.stream().filter(wait -> wait.ended() == ended).count();
    }

    private static @Nullable Long half(KaplanMeier curve) {
        return DayBounds.limit(curve.firstAtMost(0.5));
    }
}
