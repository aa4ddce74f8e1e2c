package org.modeldocket.query.pages;

import java.util.List;
import org.modeldocket.query.dossier.DossierQuestions;
import org.modeldocket.query.treatments.TreatmentQuestions;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.vocabulary.Standing;
import org.modeldocket.vocabulary.Treatment;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Who got which treatment, before anything else; and what all of it means. */
@Controller
final class HomePage {
    private static final int NEWEST = 10;

    private static final List<String> SHOWN = List.of(
            "2026-06-12", "2026-06", "2026", "2026-22", "2026-06~", "2026-06?", "2026-05/2026-06", "../2026-06-12");

    /** A date as it is written, and how it is read. */
    record DateExample(String edtf, String says) {}

    private final TreatmentQuestions treatments;
    private final DossierQuestions dossiers;
    private final Words words;
    private final DateWords dates;

    HomePage(TreatmentQuestions treatments, DossierQuestions dossiers, Words words, DateWords dates) {
        this.treatments = treatments;
        this.dossiers = dossiers;
        this.words = words;
        this.dates = dates;
    }

    @GetMapping("/")
    String home(Model model, @ModelAttribute("moment") Moment moment) {
        model.addAttribute(
                "matrix", MatrixTable.of(treatments.matrix(moment.clocks()).rows(), moment, words, dates));
        if (moment.now()) {
            model.addAttribute("newest", dossiers.newest(NEWEST));
            model.addAttribute("count", dossiers.count());
        }
        return "home";
    }

    @GetMapping("/about")
    String about(Model model) {
        model.addAttribute("treatments", Treatment.values());
        model.addAttribute("standings", Standing.values());
        model.addAttribute("dates", SHOWN.stream().map(this::example).toList());
        return "about";
    }

    private DateExample example(String edtf) {
        return new DateExample(edtf, dates.understood(EdtfDate.parse(edtf)));
    }
}
