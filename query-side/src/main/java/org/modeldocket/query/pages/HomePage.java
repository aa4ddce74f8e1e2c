package org.modeldocket.query.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.cases.DossierQuestions;
import org.modeldocket.query.matrix.MatrixRow;
import org.modeldocket.query.matrix.TreatmentQuestions;
import org.modeldocket.query.paging.Page;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.vocabulary.Standing;
import org.modeldocket.vocabulary.Treatment;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

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
    private final Messages words;
    private final DateText dates;

    HomePage(TreatmentQuestions treatments, DossierQuestions dossiers, Messages words, DateText dates) {
        this.treatments = treatments;
        this.dossiers = dossiers;
        this.words = words;
        this.dates = dates;
    }

    @GetMapping("/")
    String home(
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable String cursor,
            Model model,
            @ModelAttribute("moment") Moment moment) {
        String filter = name == null || name.isBlank() ? null : name.strip();
        Page<MatrixRow> rows = treatments
                .rows(filter, moment.clocks(), RegisterPages.part(cursor))
                .answer();
        model.addAttribute("name", filter);
        model.addAttribute("part", PageLinks.of(rows, base(filter)));
        model.addAttribute("matrix", MatrixTable.of(rows.items(), moment, words, dates));
        if (moment.now()) {
            model.addAttribute("newest", dossiers.newest(NEWEST));
            model.addAttribute("count", dossiers.count());
        }
        return "home";
    }

    private static String base(@Nullable String filter) {
        return filter == null ? "/" : "/?name=" + URLEncoder.encode(filter, StandardCharsets.UTF_8);
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
