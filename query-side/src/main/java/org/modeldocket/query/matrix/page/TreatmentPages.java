package org.modeldocket.query.matrix.page;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.KnownAt;
import org.modeldocket.query.cases.DossierQuestions;
import org.modeldocket.query.cases.ReleaseFilter;
import org.modeldocket.query.cases.page.CaseText;
import org.modeldocket.query.cases.page.PeriodRow;
import org.modeldocket.query.diff.CaseComparison;
import org.modeldocket.query.diff.CellView;
import org.modeldocket.query.diff.Range;
import org.modeldocket.query.http.NotFoundException;
import org.modeldocket.query.http.PathVariables;
import org.modeldocket.query.matrix.MatrixRow;
import org.modeldocket.query.matrix.PeriodView;
import org.modeldocket.query.matrix.TreatmentQuestions;
import org.modeldocket.query.matrix.cell.Cell;
import org.modeldocket.query.matrix.correction.Corrected;
import org.modeldocket.query.names.Organisation;
import org.modeldocket.query.paging.Page;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.query.timeline.page.SupportingFacts;
import org.modeldocket.query.timeline.page.TimelineEntry;
import org.modeldocket.query.timeline.page.names.CaseNamesLookup;
import org.modeldocket.query.ui.NoTreatmentException;
import org.modeldocket.query.ui.PageController;
import org.modeldocket.query.ui.PageLinks;
import org.modeldocket.query.ui.moment.Moment;
import org.modeldocket.query.ui.text.DateText;
import org.modeldocket.query.ui.text.Messages;
import org.modeldocket.vocabulary.Treatment;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.id.Slug;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The periods behind one cell of the matrix, in parts, and the facts behind those. */
@PageController
final class TreatmentPages {
    private final TreatmentQuestions treatments;
    private final SupportingFacts facts;
    private final CaseText text;
    private final Messages plain;
    private final DateText dates;
    private final CaseComparison cases;
    private final DossierQuestions dossiers;

    TreatmentPages(
            TreatmentQuestions treatments,
            SupportingFacts facts,
            CaseText text,
            Messages plain,
            DateText dates,
            CaseComparison cases,
            DossierQuestions dossiers) {
        this.dossiers = dossiers;
        this.cases = cases;
        this.treatments = treatments;
        this.facts = facts;
        this.text = text;
        this.plain = plain;
        this.dates = dates;
    }

    @GetMapping("/treatments/{company}/{kind}")
    String cell(
            @PathVariable String company,
            @PathVariable String kind,
            PageRequest page,
            Model model,
            @ModelAttribute("moment") Moment moment) {
        Slug slug = PathVariables.organisation("company", company);
        Treatment treatment = PathVariables.treatment(kind);
        MatrixRow row = treatments.row(slug, moment.clocks()).orElseThrow(() -> missing(slug, moment));
        Cell cell = row.cells().get(treatment);
        if (cell == null) {
            throw new NoTreatmentException(row.company().name(), treatment, moment.clocks());
        }
        Page<PeriodView> periods =
                treatments.periods(slug, treatment, moment.clocks(), page).answer();
        CaseNamesLookup names = facts.names(moment);
        facts.show(periods.items().stream().map(PeriodView::factIds).toList(), moment, names, model);
        model.addAttribute("company", row.company());
        model.addAttribute("kind", treatment);
        model.addAttribute("cell", cell);
        model.addAttribute("corrected", MatrixTable.corrected(cell, plain, dates));
        Corrected by = cell.corrected();
        model.addAttribute("change", by == null ? null : TimelineEntry.changedHref(by.releaseId(), by.position()));
        model.addAttribute("counted", by != null && isCounted(by, row.company(), treatment, moment));
        model.addAttribute("part", PageLinks.of(periods, "/treatments/" + company + "/" + kind));
        model.addAttribute("periods", PeriodRow.of(periods.items(), names::of, moment, text));
        return "treatment";
    }

    /** Why a company has no row: the record did not hold it, or none of its releases had a treatment. */
    private RuntimeException missing(Slug company, Moment moment) {
        return dossiers
                .releases(ReleaseFilter.ofCompany(company), moment.clocks(), new PageRequest(1, null))
                .answer()
                .items()
                .stream()
                .findFirst()
                .<RuntimeException>map(release ->
                        new NoTreatmentException(release.said().company().name(), null, moment.clocks()))
                .orElseGet(() -> NotFoundException.of("company", company.value()));
    }

    /** Whether a fact changed how often its case counts in a cell, rather than only the dates of what counts. */
    private boolean isCounted(Corrected by, Organisation company, Treatment treatment, Moment moment) {
        Range alone = new Range(
                new KnownAt.Position(by.position() - 1),
                new KnownAt.Position(by.position()),
                moment.clocks().validAt());
        return cases
                .between(new ReleaseId(by.releaseId()), alone, PageRequest.first())
                .flatMap(difference -> Optional.ofNullable(difference.summary()))
                .stream()
                .flatMap(summary -> summary.cells().stream())
                .filter(cell ->
                        cell.treatment() == treatment && cell.company().id().equals(company.id()))
                .anyMatch(cell -> !counts(cell.before()).equals(counts(cell.after())));
    }

    /** How many releases count for certain, and how many may. */
    private static List<Integer> counts(@Nullable CellView cell) {
        return cell == null
                ? List.of(0, 0)
                : List.of(cell.count(), Objects.requireNonNullElse(cell.possible(), cell.count()));
    }
}
