package org.modeldocket.query.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.answers.Weighed;
import org.modeldocket.query.answers.When;
import org.modeldocket.query.cases.ReleaseDossier;
import org.modeldocket.query.cases.TreatmentSeen;
import org.modeldocket.query.matrix.PeriodSeen;
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
        Map<String, PeriodSeen> earlier = byOpening(said);
        Map<String, PeriodSeen> later = weighed.possible() == null ? earlier : byOpening(weighed.possible());
        Set<String> all = new LinkedHashSet<>(earlier.keySet());
        all.addAll(later.keySet());
        List<PeriodSeen> periods = all.stream()
                .map(opening -> PeriodSeen.between(earlier.get(opening), later.get(opening)))
                .toList();
        return of(periods, release -> names, through, words);
    }

    /** Some treatments of a case, each as a {@link TreatmentSeen}. */
    static List<PeriodRow> ofPart(
            String releaseId, List<Weighed<Object>> part, CaseNames names, LocalDate through, InWords words) {
        List<PeriodSeen> periods =
                part.stream().map(entry -> between(releaseId, entry)).toList();
        return of(periods, release -> names, through, words);
    }

    private static PeriodSeen between(String releaseId, Weighed<Object> entry) {
        PeriodSeen said = PeriodSeen.of(releaseId, (TreatmentSeen) entry.said());
        PeriodSeen later = entry.possible() == null ? said : PeriodSeen.of(releaseId, (TreatmentSeen) entry.possible());
        return PeriodSeen.between(entry.happened() == null ? said : null, later);
    }

    private static Map<String, PeriodSeen> byOpening(ReleaseDossier dossier) {
        Map<String, PeriodSeen> periods = new LinkedHashMap<>();
        for (TreatmentSeen t : dossier.treatments()) {
            periods.put(t.factIds().getFirst(), PeriodSeen.of(dossier.releaseId(), t));
        }
        return periods;
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
                                    InWords.extent(p.from()),
                                    to == null ? null : InWords.extent(to),
                                    BAR_WIDTH,
                                    when),
                    p.factIds()));
        }
        return rows;
    }
}
