package org.modeldocket.query.pages;

import java.util.List;
import org.modeldocket.query.dossier.DossierQuestions;
import org.modeldocket.query.timeline.TimelineQuestions;
import org.modeldocket.query.treatments.Cell;
import org.modeldocket.query.treatments.Corrected;
import org.modeldocket.query.treatments.MatrixRow;
import org.modeldocket.query.treatments.TreatmentQuestions;
import org.modeldocket.vocabulary.FactId;
import org.modeldocket.vocabulary.Slug;
import org.modeldocket.vocabulary.Treatment;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The facts behind one cell of the matrix, at most {@value #MOST} of them; the page says when there are more. */
@Controller
final class TreatmentPages {
    private static final int MOST = 200;

    private final TreatmentQuestions treatments;
    private final TimelineQuestions timelines;
    private final DossierQuestions dossiers;
    private final Timeline timeline;
    private final InWords words;
    private final Words plain;
    private final DateWords dates;

    TreatmentPages(
            TreatmentQuestions treatments,
            TimelineQuestions timelines,
            DossierQuestions dossiers,
            Timeline timeline,
            InWords words,
            Words plain,
            DateWords dates) {
        this.treatments = treatments;
        this.timelines = timelines;
        this.dossiers = dossiers;
        this.timeline = timeline;
        this.words = words;
        this.plain = plain;
        this.dates = dates;
    }

    @GetMapping("/treatments/{company}/{kind}")
    String cell(
            @PathVariable String company,
            @PathVariable String kind,
            Model model,
            @ModelAttribute("moment") Moment moment) {
        Slug slug = Ids.read("company", company, Slug::new);
        Treatment treatment = Ids.treatment(kind);
        MatrixRow row =
                treatments.row(slug, moment.clocks()).orElseThrow(() -> new NotInRecordException("company", company));
        Cell cell = row.cells().get(treatment);
        if (cell == null) {
            throw new NotInRecordException("cell", company);
        }
        List<FactId> factIds =
                cell.factIds().stream().limit(MOST).map(FactId::parse).toList();
        CaseNamesLookup names = new CaseNamesLookup(dossiers, moment.ofTheRecord());
        Sources sources = timeline.sources();
        List<Entry> entries = timeline.entries(timelines.facts(factIds, moment.clocks()), names::of, sources);
        model.addAttribute("company", row.company());
        model.addAttribute("kind", treatment);
        model.addAttribute("cell", cell);
        model.addAttribute("corrected", MatrixTable.corrected(cell, plain, dates));
        Corrected by = cell.corrected();
        model.addAttribute("change", by == null ? null : Entry.changedHref(by.releaseId(), by.position()));
        model.addAttribute("entries", entries);
        model.addAttribute("sources", sources.all());
        model.addAttribute("positions", Positions.of(entries));
        model.addAttribute(
                "periods",
                PeriodRow.of(treatments.periods(slug, treatment, moment.clocks()), names::of, moment.day(), words));
        return "treatment";
    }
}
