package org.modeldocket.query.statistics.disparity;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.statistics.method.Decimals;
import org.modeldocket.query.statistics.method.FisherTest;
import org.modeldocket.query.statistics.method.OddsRatio;
import org.modeldocket.query.statistics.method.Proportion;
import org.modeldocket.query.statistics.method.ProportionInterval;

/**
 * The rate of a group beside that of all others, in one reading of the dates.
 *
 * @param difference the group's rate minus the others'; absent where one of them has no releases, as the rest
 * @param oddsRatio the group's odds divided by the others'; absent also where all or none met the treatment
 * @param pValue of Fisher's exact test, two-sided
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RateComparison(
        RateView group,
        RateView others,
        @Nullable Estimate difference,
        @Nullable Estimate oddsRatio,
        @Nullable Double pValue) {
    static RateComparison of(Proportion group, Proportion others) {
        if (group.n() == 0 || others.n() == 0) {
            return new RateComparison(RateView.of(group), RateView.of(others), null, null, null);
        }
        OddsRatio odds = OddsRatio.isFixed(group, others) ? null : OddsRatio.of(group, others);
        return new RateComparison(
                RateView.of(group),
                RateView.of(others),
                Estimate.of(group.rate() - others.rate(), ProportionInterval.newcombe(group, others)),
                odds == null ? null : Estimate.of(odds.estimate(), odds.interval()),
                Decimals.six(FisherTest.pValue(group, others)));
    }
}
