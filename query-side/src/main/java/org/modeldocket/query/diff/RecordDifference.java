package org.modeldocket.query.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.AsOf;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.bitemporal.ReadPoint;
import org.modeldocket.query.cases.DossierQuestions;
import org.modeldocket.query.cases.ReleaseSummary;
import org.modeldocket.query.matrix.Matrix;
import org.modeldocket.query.matrix.TreatmentQuestions;
import org.modeldocket.query.names.NameTable;
import org.modeldocket.query.paging.Page;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.query.views.LiveTables;
import org.modeldocket.query.views.ViewsDatabase;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Works out what changed in the whole record between two moments. It reads the facts that were recorded between
 * them and where the releases that these are about stood; it folds no case, and adds up the whole matrix only where many were touched.
 */
@Component
public final class RecordDifference {
    private static final int AT_ONCE = 500;
    private static final int FEW = 20;

    private final LiveTables live;
    private final RecordRange facts;
    private final DossierQuestions dossiers;
    private final TreatmentQuestions treatments;
    private final NameTable names;
    private final int few;

    @Autowired
    RecordDifference(ViewsDatabase views, DossierQuestions dossiers, TreatmentQuestions treatments) {
        this(views.live(), dossiers, treatments, FEW);
    }

    /** @param few releases up to which only their companies are looked at */
    RecordDifference(LiveTables live, DossierQuestions dossiers, TreatmentQuestions treatments, int few) {
        this.live = live;
        this.facts = new RecordRange(live.jdbc());
        this.dossiers = dossiers;
        this.treatments = treatments;
        this.names = new NameTable(live.jdbc());
        this.few = few;
    }

    /** @throws org.modeldocket.platform.problem.ProblemException when the first moment is the later one */
    public Difference between(Range range, PageRequest window) {
        AsOf first = found(range.first());
        AsOf second = found(range.second());
        range.check(first, second);
        Page<RecordedFactView> items = facts.facts(
                first.position(), second.position(), range.part("the record", first, second, window), window);
        Difference.Summary summary = window.cursor() == null ? summary(range, first, second) : null;
        return new Difference(first, second, summary, items.items(), items.total(), items.cursor());
    }

    private AsOf found(BitemporalPoint clocks) {
        return live.at(clocks, ReadPoint::asOf);
    }

    private Difference.Summary summary(Range range, AsOf first, AsOf second) {
        List<String> touched = facts.releases(first.position(), second.position());
        ComparedCells before = ComparedCells.of(matrix(touched, range.at(first)));
        ComparedCells after = ComparedCells.of(matrix(touched, range.at(second)));
        List<ReleaseStandingChange> standings = standings(touched, range, first, second);
        boolean more = standings.size() > Difference.Summary.MOST;
        return new Difference.Summary(
                FactCounts.of(facts.byType(first.position(), second.position())),
                more ? standings.subList(0, Difference.Summary.MOST) : standings,
                more ? true : null,
                // A company that has no cell any more has its name at the second moment too.
                names.in(
                        second,
                        called -> after.since(before).stream()
                                .map(cell -> cell.with(called))
                                .toList()),
                null);
    }

    /** All the cells that can differ: where few releases were touched, those of their companies alone are added up. */
    private Matrix matrix(List<String> touched, BitemporalPoint clocks) {
        // A merger changes the cells of companies none of whose releases were touched.
        boolean merged = touched.stream().anyMatch(id -> new ReleaseId(id).isOfOrganisation());
        return touched.size() <= few && !merged ? treatments.matrixAround(touched, clocks) : treatments.matrix(clocks);
    }

    /** One more than are told, if there is one. */
    private List<ReleaseStandingChange> standings(List<String> touched, Range range, AsOf first, AsOf second) {
        List<ReleaseStandingChange> changed = new ArrayList<>();
        for (int from = 0; from < touched.size() && changed.size() <= Difference.Summary.MOST; from += AT_ONCE) {
            List<String> some = touched.subList(from, Math.min(from + AT_ONCE, touched.size()));
            Map<String, ReleaseSummary> before = summaries(some, range.at(first));
            summaries(some, range.at(second))
                    .forEach((id, after) -> between(before.get(id), after).ifPresent(changed::add));
        }
        return changed.subList(0, Math.min(changed.size(), Difference.Summary.MOST + 1));
    }

    private static Optional<ReleaseStandingChange> between(@Nullable ReleaseSummary before, ReleaseSummary after) {
        return ReleaseStandingChange.between(
                after.releaseId(),
                before == null ? null : before.standing(),
                before == null ? null : before.possibleStandings(),
                after.standing(),
                after.possibleStandings());
    }

    private Map<String, ReleaseSummary> summaries(List<String> releases, BitemporalPoint clocks) {
        Map<String, ReleaseSummary> summaries = new LinkedHashMap<>();
        dossiers.summaries(releases, clocks).forEach(s -> summaries.put(s.said().releaseId(), s.said()));
        return summaries;
    }
}
