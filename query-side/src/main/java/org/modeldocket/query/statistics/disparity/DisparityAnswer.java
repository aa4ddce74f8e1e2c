package org.modeldocket.query.statistics.disparity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.AsOf;
import org.modeldocket.query.lists.faceted.ListFacet;
import org.modeldocket.query.statistics.selected.Method;
import org.modeldocket.vocabulary.Treatment;

/**
 * How often releases met a treatment, by groups. Groups are in the order of their values and never of their rates, which small
 * numbers would lead.
 *
 * @param all the rate of all selected releases
 * @param mayHave how many of these may have met the treatment
 * @param undecided how many more releases may be selected
 * @param items a page of groups
 * @param total how many groups there are
 * @param next path and query of the next page, as of the same point of the record; absent on the last page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DisparityAnswer(
        Treatment outcome,
        ListFacet by,
        List<Method> methods,
        RateView all,
        int mayHave,
        int undecided,
        List<GroupRates> items,
        long total,
        @Nullable String next,
        AsOf asOf) {
    private static final List<Method> METHODS = List.of(
            new Method("rate", "Clopper–Pearson, exact interval of a proportion, 95 %"),
            new Method("difference", "Newcombe 1998, method 10: hybrid of Wilson scores, 95 %"),
            new Method("oddsRatio", "conditional maximum likelihood, exact conditional interval (Cornfield), 95 %"),
            new Method("pValue", "Fisher's exact test, two-sided, not adjusted for the number of groups"));

    public static DisparityAnswer of(
            Treatment outcome,
            ListFacet by,
            Disparity counted,
            List<GroupRates> items,
            long total,
            @Nullable String next,
            AsOf asOf) {
        Tally all = counted.all();
        return new DisparityAnswer(
                outcome,
                by,
                METHODS,
                RateView.of(all.certain()),
                all.mayHave(),
                all.undecided(),
                items,
                total,
                next,
                asOf);
    }
}
