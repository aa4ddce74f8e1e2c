package org.modeldocket.query.statistics.durations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.statistics.method.Decimals;
import org.modeldocket.query.statistics.method.KaplanMeier;

/**
 * The share of releases that still wait after some days, by Kaplan and Meier.
 *
 * @param shortest with each wait as short as its dates allow
 * @param longest with each wait as long as its dates allow
 */
public record WaitCurve(List<CurveStep> shortest, List<CurveStep> longest) {
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
        return new WaitCurve(steps(waits.shortest()), steps(waits.longest()));
    }

    private static List<CurveStep> steps(KaplanMeier curve) {
        return curve.steps(MOST_STEPS).stream()
                .map(step -> new CurveStep(
                        DayBounds.limit(step.days()), step.atRisk(), step.ended(), Decimals.six(step.waiting())))
                .toList();
    }
}
