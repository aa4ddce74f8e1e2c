package org.modeldocket.query.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.answers.When;
import org.modeldocket.query.dossier.ReleaseDossier;
import org.modeldocket.query.treatments.PeriodSeen;
import org.modeldocket.vocabulary.Treatment;

/**
 * A treatment of one release with its period, drawn on the axis that it shares with the others of its page.
 *
 * @param caseName what its release is called
 * @param about what it is about, such as the title of a directive; null where its kind says it all
 */
record PeriodRow(
        String releaseId,
        String caseName,
        Treatment kind,
        @Nullable String about,
        String when,
        @Nullable String asStated,
        @Nullable RangeBar bar,
        List<String> factIds) {
    static final int BAR_WIDTH = 256;

    /** The treatments of a case. */
    static List<PeriodRow> ofCase(ReleaseDossier dossier, LocalDate through, InWords words) {
        String id = dossier.releaseId();
        CaseNames names = CaseNames.of(dossier);
        List<PeriodSeen> periods = dossier.treatments().stream()
                .map(t -> new PeriodSeen(id, t.kind(), t.subject(), t.from(), t.to(), t.open(), null, t.factIds()))
                .toList();
        return of(periods, release -> names, through, words);
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
