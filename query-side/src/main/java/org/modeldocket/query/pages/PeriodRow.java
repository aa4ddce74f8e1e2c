package org.modeldocket.query.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.answers.Weighed;
import org.modeldocket.query.answers.When;
import org.modeldocket.query.dossier.ReleaseDossier;
import org.modeldocket.query.dossier.TreatmentSeen;
import org.modeldocket.query.treatments.PeriodSeen;
import org.modeldocket.time.Certainty;
import org.modeldocket.vocabulary.Treatment;

/**
 * A treatment of one release with its period, drawn on the axis that it shares with the others of its page.
 *
 * @param caseName what its release is called
 * @param maybe whether it only may have begun by the day asked about
 * @param subject tells two of a kind apart: a directive's id, a suspension's, a preview's
 * @param about what it is about, such as the title of a directive; null where its kind says it all
 */
record PeriodRow(
        String releaseId,
        String caseName,
        Treatment kind,
        boolean maybe,
        String subject,
        @Nullable String about,
        String when,
        @Nullable String asStated,
        @Nullable RangeBar bar,
        List<String> factIds) {
    static final int BAR_WIDTH = 256;

    /** The treatments of a case. */
    static List<PeriodRow> ofCase(Weighed<ReleaseDossier> weighed, CaseNames names, LocalDate through, InWords words) {
        ReleaseDossier said = weighed.said();
        List<PeriodSeen> periods = new ArrayList<>();
        Set<List<Object>> listed = new HashSet<>();
        for (TreatmentSeen t : said.treatments()) {
            periods.add(seen(said.releaseId(), t, weighed.happened()));
            listed.add(List.of(t.kind(), t.subject()));
        }
        if (weighed.possible() != null) {
            for (TreatmentSeen t : weighed.possible().treatments()) {
                if (!listed.contains(List.of(t.kind(), t.subject()))) {
                    periods.add(seen(said.releaseId(), t, Certainty.POSSIBLE));
                }
            }
        }
        return of(periods, release -> names, through, words);
    }

    /** Some treatments of a case, each as a {@link TreatmentSeen}. */
    static List<PeriodRow> ofPart(
            String releaseId, List<Weighed<Object>> part, CaseNames names, LocalDate through, InWords words) {
        List<PeriodSeen> periods = part.stream()
                .map(entry -> seen(releaseId, (TreatmentSeen) entry.said(), entry.happened()))
                .toList();
        return of(periods, release -> names, through, words);
    }

    private static PeriodSeen seen(String releaseId, TreatmentSeen t, @Nullable Certainty happened) {
        return new PeriodSeen(releaseId, t.kind(), t.subject(), t.from(), t.to(), t.open(), happened, t.factIds());
    }

    /** @param names what the case of that release id speaks of */
    static List<PeriodRow> of(
            List<PeriodSeen> periods, Function<String, CaseNames> names, LocalDate through, InWords words) {
        TimeAxis axis = TimeAxis.over(
                periods.stream()
                        .flatMap(p -> Stream.of(p.from(), p.to()))
                        .filter(Objects::nonNull)
                        .map(InWords::bounds)
                        .toList(),
                through);
        List<PeriodRow> rows = new ArrayList<>();
        for (PeriodSeen p : periods) {
            CaseNames of = names.apply(p.releaseId());
            CaseNames.Directive directive = of.directives().get(p.subject());
            When to = p.to();
            String when = words.period(p.from(), to);
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
                                    InWords.extent(p.from()),
                                    to == null ? null : InWords.extent(to),
                                    BAR_WIDTH,
                                    when),
                    p.factIds()));
        }
        return rows;
    }
}
