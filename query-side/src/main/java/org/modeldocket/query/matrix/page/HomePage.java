package org.modeldocket.query.matrix.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.cases.DossierQuestions;
import org.modeldocket.query.matrix.MatrixRow;
import org.modeldocket.query.matrix.TreatmentQuestions;
import org.modeldocket.query.paging.Page;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.query.ui.PageController;
import org.modeldocket.query.ui.PageLinks;
import org.modeldocket.query.ui.moment.Moment;
import org.modeldocket.query.ui.text.DateText;
import org.modeldocket.query.ui.text.Messages;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The home page: which company got which treatment. */
@PageController
final class HomePage {
    private static final int NEWEST = 10;

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
            PageRequest page,
            Model model,
            @ModelAttribute("moment") Moment moment) {
        String filter = name == null || name.isBlank() ? null : name.strip();
        Page<MatrixRow> rows = treatments.rows(filter, moment.clocks(), page).answer();
        model.addAttribute("name", filter);
        model.addAttribute("part", PageLinks.of(rows, base(filter)));
        model.addAttribute("matrix", MatrixTable.of(rows.items(), MatrixTable.BAR_WIDTH, moment, words, dates));
        if (moment.now()) {
            model.addAttribute("newest", dossiers.newest(NEWEST));
            model.addAttribute("count", dossiers.count());
        }
        return "home";
    }

    private static String base(@Nullable String filter) {
        return filter == null ? "/" : "/?name=" + URLEncoder.encode(filter, StandardCharsets.UTF_8);
    }
}
