package org.modeldocket.query.ui;

import java.util.List;
import org.modeldocket.query.ui.text.DateText;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.vocabulary.Standing;
import org.modeldocket.vocabulary.Treatment;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the words, the marks and the dates of the pages mean. */
@PageController
final class AboutPage implements NavigatedPage {
    private static final List<String> EXAMPLES = List.of(
            "2026-06-12", "2026-06", "2026", "2026-22", "2026-06~", "2026-06?", "2026-05/2026-06", "../2026-06-12");

    /** A date as it is written, and how it is read. */
    record DateExample(String edtf, String says) {}

    private final DateText dates;

    AboutPage(DateText dates) {
        this.dates = dates;
    }

    @GetMapping("/about")
    String about(Model model) {
        model.addAttribute("treatments", Treatment.values());
        model.addAttribute("standings", Standing.values());
        model.addAttribute("dates", EXAMPLES.stream().map(this::example).toList());
        return "about";
    }

    private DateExample example(String edtf) {
        return new DateExample(edtf, dates.understood(EdtfDate.parse(edtf)));
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(new NavigationEntry(90, "/about", "navigation.about"));
    }
}
