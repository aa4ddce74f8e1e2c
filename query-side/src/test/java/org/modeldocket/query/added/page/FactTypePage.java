package org.modeldocket.query.added.page;

import java.util.List;
import org.modeldocket.query.added.FactTypes;
import org.modeldocket.query.ui.NavigatedPage;
import org.modeldocket.query.ui.NavigationEntry;
import org.modeldocket.query.ui.PageController;
import org.modeldocket.query.ui.moment.Moment;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The page of the added question. */
@PageController
@ConditionalOnProperty("test.added")
final class FactTypePage implements NavigatedPage {
    private final FactTypes types;

    FactTypePage(FactTypes types) {
        this.types = types;
    }

    @GetMapping("/fact-types")
    String types(Model model, @ModelAttribute("moment") Moment moment) {
        model.addAttribute("types", types.at(moment.clocks()));
        return "added";
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(new NavigationEntry(80, "/fact-types", "navigation.added"));
    }
}
