package org.modeldocket.query.cases.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.DateView;
import org.modeldocket.query.bitemporal.UncertainAnswer;
import org.modeldocket.query.cases.ReleaseDossier;
import org.modeldocket.query.cases.view.TreatmentView;
import org.modeldocket.query.matrix.PeriodView;
import org.modeldocket.query.timeline.page.AccountLine;
import org.modeldocket.query.timeline.page.names.CaseNames;
import org.modeldocket.query.ui.bar.RangeBar;
import org.modeldocket.query.ui.bar.TimeAxis;
import org.modeldocket.query.ui.moment.Moment;
import org.modeldocket.time.Certainty;
import org.modeldocket.vocabulary.Treatment;

/**
 * A treatment of one release with its period, drawn on the axis that it shares with the others of its page.
 *
 * @param caseName what its release is called
 * @param maybe whether it only may have begun by the day asked about
 * @param subject the id of the directive, suspension or preview, or of the agency that refused the release
 * @param about the title of its directive; null where it has none
 * @param others what other sources say of the facts behind it
 */
public record PeriodRow(
        String releaseId,
        String caseName,
        Treatment kind,
        boolean maybe,
        String subject,
        @Nullable String about,
        String when,
        @Nullable String asStated,
        @Nullable RangeBar bar,
        List<String> factIds,
        List<AccountLine> others) {
    /** Of a bar in a table of periods, in pixels. */
    public static final int BAR_WIDTH = 256;

    /** The treatments of a case. */
    static List<PeriodRow> ofCase(
            UncertainAnswer<ReleaseDossier> weighed, CaseNames names, Moment moment, CaseText words) {
        return of(PeriodView.ofCase(weighed), release -> names, moment, words);
    }

    /** Some treatments of a case, each as a {@link TreatmentView}. */
    static List<PeriodRow> ofPart(
            String releaseId, List<UncertainAnswer<Object>> part, CaseNames names, Moment moment, CaseText words) {
        List<PeriodView> periods =
                part.stream().map(entry -> between(releaseId, entry)).toList();
        return of(periods, release -> names, moment, words);
    }

    private static PeriodView between(String releaseId, UncertainAnswer<Object> entry) {
        PeriodView said = PeriodView.of(releaseId, (TreatmentView) entry.said());
        PeriodView later = entry.possible() == null ? said : PeriodView.of(releaseId, (TreatmentView) entry.possible());
        return PeriodView.between(entry.happened() == null ? said : null, later);
    }

    /** @param names finds the names of a case by its release id */
    public static List<PeriodRow> of(
            List<PeriodView> periods, Function<String, CaseNames> names, Moment moment, CaseText words) {
        TimeAxis axis = TimeAxis.over(
                periods.stream()
                        .flatMap(p -> Stream.of(p.from(), p.to()))
                        .filter(Objects::nonNull)
                        .map(DateView::bounds)
                        .toList(),
                moment.day(),
                moment.clocks().day());
        List<PeriodRow> rows = new ArrayList<>();
        for (PeriodView p : periods) {
            CaseNames of = names.apply(p.releaseId());
            CaseNames.Directive directive =
                    p.kind().directive() ? of.directives().get(p.subject()) : null;
            DateView to = p.to();
            String when = words.period(p);
            rows.add(new PeriodRow(
                    p.releaseId(),
                    of.model(),
                    p.kind(),
                    p.happened() == Certainty.POSSIBLE,
                    p.subject(),
                    directive == null ? null : directive.title(),
                    when,
                    p.from().asStated(),
                    axis == null
                            ? null
                            : RangeBar.period(
                                    axis,
                                    RangeBar.Extent.of(p.from().dayBounds()),
                                    to == null ? null : RangeBar.Extent.of(to.dayBounds()),
                                    BAR_WIDTH),
                    p.factIds(),
                    words.others(p)));
        }
        return rows;
    }
}
