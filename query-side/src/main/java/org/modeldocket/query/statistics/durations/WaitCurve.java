package org.modeldocket.query.statistics.durations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.statistics.method.Decimals;
import org.modeldocket.query.statistics.method.KaplanMeier;

/**
 * The share of releases that still wait after some days, by Kaplan and Meier.
 *
 * @param shortest with each wait as short as its dates allow
 * @param longest with each wait as long as its dates allow
 * @param censored after how many days waits of the longest readings still last, each number once and at most {@value #MOST_STEPS}
 */
public record WaitCurve(List<CurveStep> shortest, List<CurveStep> longest, List<Long> censored) {
    /** A longer curve has only the steps that first reach a whole per cent. */
    static final int MOST_STEPS = 100;

    /**
     * Where a curve falls.
     *
     * @param days null, in JSON too, where no first day is known
     * @param atRisk how many waited that long
     * @param ended how many of these ended then
     * @param waiting the share that waits longer, from 0 to 1
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record CurveStep(@Nullable Long days, int atRisk, int ended, double waiting) {}

    static WaitCurve of(Waits waits) {
        return new WaitCurve(steps(waits.shortest()), steps(waits.longest()), censored(waits));
    }

    /** Of too many, some that are spread evenly among them, the first one included. */
    private static List<Long> censored(Waits waits) {
        List<Long> days = waits.certain().stream()
                .map(ReleaseWait::longest)
                .filter(wait -> !wait.ended())
                .map(wait -> DayBounds.limit(wait.days()))
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        int shown = Math.min(days.size(), MOST_STEPS);
        return IntStream.range(0, shown)
                .mapToObj(at -> days.get((int) ((long) at * days.size() / shown)))
                .toList();
    }

    private static List<CurveStep> steps(KaplanMeier curve) {
        return curve.steps(MOST_STEPS).stream()
                .map(step -> new CurveStep(
                        DayBounds.limit(step.days()), step.atRisk(), step.ended(), Decimals.six(step.waiting())))
                .toList();
    }
}
