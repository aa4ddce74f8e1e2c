package org.modeldocket.query.diff.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.UncertainAnswer;
import org.modeldocket.query.cases.DossierQuestions;
import org.modeldocket.query.cases.ReleaseSummary;
import org.modeldocket.query.diff.CellChange;
import org.modeldocket.query.diff.CellView;
import org.modeldocket.query.diff.Difference;
import org.modeldocket.query.diff.ReleaseStandingChange;
import org.modeldocket.query.ui.moment.Moment;
import org.modeldocket.query.ui.text.Messages;
import org.modeldocket.query.ui.text.ReleaseTitle;
import org.modeldocket.query.ui.text.TemplateText;
import org.modeldocket.vocabulary.Treatment;
import org.springframework.stereotype.Component;

/** Puts into words what changed in the whole record between two moments: the standings of cases and the cells of the matrix. */
@Component
final class RecordChanges {
    /** How many standings, and how many cells, a page shows. */
    static final int SHOWN = 20;

    private final DossierQuestions dossiers;
    private final Messages words;

    RecordChanges(DossierQuestions dossiers, Messages words) {
        this.dossiers = dossiers;
        this.words = words;
    }

    /**
     * What a page shows of it.
     *
     * @param counts what was recorded, as a sentence
     * @param moreStandings how many cases more have another standing
     * @param uncounted whether there are still more than that
     * @param moreCells how many cells more differ
     * @param json the address of all of it
     */
    record Shown(
            String counts,
            List<StandingRow> standings,
            int moreStandings,
            boolean uncounted,
            List<CellRow> cells,
            int moreCells,
            String json) {}

    /** @param before null where the record did not hold the case */
    record StandingRow(
            String releaseId,
            String title,
            String company,
            @Nullable String before,
            String after) {}

    /**
     * @param href null where the cell is empty now
     * @param before null where it was empty
     */
    record CellRow(
            String company,
            Treatment kind,
            @Nullable String href,
            @Nullable String before,
            @Nullable String after) {}

    Shown of(Difference difference, Moment moment) {
        Difference.Summary summary = Objects.requireNonNull(difference.summary());
        List<ReleaseStandingChange> standings = summary.standings();
        List<CellChange> cells = summary.cells();
        return new Shown(
                DifferenceView.Summary.counted(summary.facts(), words),
                standings(standings.subList(0, Math.min(SHOWN, standings.size())), moment),
                Math.max(0, standings.size() - SHOWN),
                summary.moreStandings() != null,
                cells.stream().limit(SHOWN).map(this::cell).toList(),
                Math.max(0, cells.size() - SHOWN),
                "/api/diff?from=position:%d&to=position:%d"
                        .formatted(difference.from().position(), difference.to().position()));
    }

    private List<StandingRow> standings(List<ReleaseStandingChange> changed, Moment moment) {
        Map<String, ReleaseSummary> named = new HashMap<>();
        dossiers
                .summaries(
                        changed.stream().map(ReleaseStandingChange::releaseId).toList(), moment.clocks())
                .stream()
                .map(UncertainAnswer::said)
                .forEach(summary -> named.put(summary.releaseId(), summary));
        return changed.stream()
                .map(one -> standing(one, named.get(one.releaseId())))
                .toList();
    }

    private StandingRow standing(ReleaseStandingChange change, @Nullable ReleaseSummary named) {
        return new StandingRow(
                change.releaseId(),
                named == null ? change.releaseId() : ReleaseTitle.of(named.model(), named.version()),
                named == null ? "" : named.company().name(),
                change.before() == null ? null : words.name(change.before()),
                words.name(change.after()));
    }

    private CellRow cell(CellChange change) {
        String before = change.before() == null ? null : said(change.before());
        String after = change.after() == null ? null : said(change.after());
        return new CellRow(
                change.company().name(),
                change.treatment(),
                change.after() == null
                        ? null
                        : "/treatments/" + change.company().id() + "/" + TemplateText.pathOf(change.treatment()),
                before,
                after != null && after.equals(before) ? words.say("changes.cell.dates", after) : after);
    }

    private String said(CellView cell) {
        String counted = words.say("changes.cell", cell.count(), cell.open());
        return cell.possible() == null ? counted : words.say("changes.cell.possible", counted, cell.possible());
    }
}
