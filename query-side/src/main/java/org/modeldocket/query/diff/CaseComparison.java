package org.modeldocket.query.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.CaseFile;
import org.modeldocket.casefile.CaseOnDay;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.query.bitemporal.AsOf;
import org.modeldocket.query.bitemporal.ReadPoint;
import org.modeldocket.query.cases.CaseParts;
import org.modeldocket.query.paging.Cursor;
import org.modeldocket.query.paging.Page;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.query.timeline.CaseHistories;
import org.modeldocket.query.timeline.KnownCase;
import org.modeldocket.query.views.LiveTables;
import org.modeldocket.query.views.ViewsDatabase;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.springframework.stereotype.Component;

/** Works out what changed in one case between two moments of the record, by folding it at both. */
@Component
public final class CaseComparison {
    private final LiveTables timeline;
    private final CaseHistories cases;

    CaseComparison(ViewsDatabase views, CaseHistories cases) {
        this.timeline = views.live();
        this.cases = cases;
    }

    /**
     * Empty where the record did not hold the case at the second moment.
     *
     * @throws org.modeldocket.platform.problem.ProblemException when the first moment is the later one
     */
    public Optional<Difference> between(ReleaseId id, Range range, PageRequest window) {
        AsOf first = timeline.at(range.first(), ReadPoint::asOf);
        AsOf second = timeline.at(range.second(), ReadPoint::asOf);
        range.check(first, second);
        KnownCase then = cases.at(id, range.at(first)).orElse(null);
        return cases.at(id, range.at(second)).map(now -> {
            List<RecordedFact> told = now.history().recorded().stream()
                    .filter(fact -> fact.position() > first.position())
                    .toList();
            Page<RecordedFactView> items = slice(told, range.part(id.value(), first, second, window), window);
            Difference.Summary summary =
                    window.cursor() == null ? named(summary(then, now, told), first, second) : null;
            return new Difference(first, second, summary, items.items(), items.total(), items.cursor());
        });
    }

    private static Page<RecordedFactView> slice(List<RecordedFact> told, Cursor<Long> from, PageRequest window) {
        long after = from.afterOr(0L);
        List<RecordedFact> part = told.stream()
                .filter(fact -> fact.position() > after)
                .limit(window.limit() + 1L)
                .toList();
        return Page.of(part, window, from, told.size(), RecordedFact::position).map(RecordedFactView::of);
    }

    private static Difference.Summary summary(@Nullable KnownCase then, KnownCase now, List<RecordedFact> told) {
        CaseOnDay before = then == null ? null : CaseOnDay.of(then.history(), then.day());
        CaseOnDay after = CaseOnDay.of(now.history(), now.day());
        List<Change> changed =
                new ArrayList<>(CaseDifference.between(before == null ? null : before.definite(), after.definite()));
        if (then != null) {
            changed.addAll(StatementState.changes(then.history(), now.history()));
        }
        ComparedCells cells =
                before == null ? ComparedCells.NONE : ComparedCells.of(before.definite(), before.possible());
        Map<String, Long> byType = told.stream()
                .collect(Collectors.groupingBy(fact -> FactType.of(fact.fact()).logicalName(), Collectors.counting()));
        return new Difference.Summary(
                FactCounts.of(byType),
                standing(before, after),
                null,
                ComparedCells.of(after.definite(), after.possible()).since(cells),
                changed);
    }

    /** What was so has the names of the first moment, what is so those of the second. */
    private Difference.Summary named(Difference.Summary summary, AsOf first, AsOf second) {
        Difference.Summary before = cases.names().in(first, names -> summary.before(names));
        return cases.names().in(second, names -> before.after(names));
    }

    private static List<ReleaseStandingChange> standing(@Nullable CaseOnDay before, CaseOnDay after) {
        CaseFile was = before == null ? null : before.definite();
        CaseFile is = after.definite();
        return ReleaseStandingChange.between(
                        is.releaseId().value(),
                        was == null ? null : was.standing(),
                        was == null ? null : CaseParts.severalOrNull(was.standings()),
                        is.standing(),
                        CaseParts.severalOrNull(is.standings()))
                .stream()
                .toList();
    }
}
