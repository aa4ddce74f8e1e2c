package org.modeldocket.query.pages;

import org.jspecify.annotations.Nullable;
import org.modeldocket.query.answers.Slice;
import org.modeldocket.query.treatments.Cell;
import org.modeldocket.query.treatments.Corrected;
import org.modeldocket.query.treatments.MatrixRow;
import org.modeldocket.query.treatments.PeriodSeen;
import org.modeldocket.query.treatments.TreatmentQuestions;
import org.modeldocket.vocabulary.Slug;
import org.modeldocket.vocabulary.Treatment;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The periods behind one cell of the matrix, in parts, and the facts behind those. */
@Controller
final class TreatmentPages {
    private final TreatmentQuestions treatments;
    private final FactsBehind facts;
    private final InWords words;
    private final Words plain;
    private final DateWords dates;

    TreatmentPages(TreatmentQuestions treatments, FactsBehind facts, InWords words, Words plain, DateWords dates) {
        this.treatments = treatments;
        this.facts = facts;
        this.words = words;
        this.plain = plain;
        this.dates = dates;
    }

    @GetMapping("/treatments/{company}/{kind}")
    String cell(
            @PathVariable String company,
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable String cursor,
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
        Slice<PeriodSeen> periods = treatments
                .periods(slug, treatment, moment.clocks(), RegisterPages.part(cursor))
                .answer();
        CaseNamesLookup names = facts.names(moment);
        facts.show(periods.items().stream().map(PeriodSeen::factIds).toList(), moment, names, model);
        model.addAttribute("company", row.company());
        model.addAttribute("kind", treatment);
        model.addAttribute("cell", cell);
        model.addAttribute("corrected", MatrixTable.corrected(cell, plain, dates));
        Corrected by = cell.corrected();
        model.addAttribute("change", by == null ? null : Entry.changedHref(by.releaseId(), by.position()));
        model.addAttribute("part", PagePart.of(periods, "/treatments/" + company + "/" + kind));
        model.addAttribute("periods", PeriodRow.of(periods.items(), names::of, moment.day(), words));
        return "treatment";
    }
}
