package org.modeldocket.query.desk.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.modeldocket.platform.access.SignedIn;
import org.modeldocket.query.facts.FactEntry;
import org.modeldocket.query.facts.FactListQuery;
import org.modeldocket.query.facts.FactListQuestions;
import org.modeldocket.query.facts.page.FactRows;
import org.modeldocket.query.lists.faceted.ListFacet;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.query.ui.PageController;
import org.modeldocket.query.ui.moment.Moment;
import org.modeldocket.query.ui.moment.RequestedMoment;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Where a recorder begins: drafts, what is due, and what they recorded last. */
@PageController
final class DeskPages {
    private static final PageRequest NEWEST = new PageRequest(10, null);

    private final FactListQuestions facts;
    private final FactRows rows;
    private final DueItems due;

    DeskPages(FactListQuestions facts, FactRows rows, DueItems due) {
        this.facts = facts;
        this.rows = rows;
        this.due = due;
    }

    @GetMapping("/desk")
    String desk(HttpServletRequest request, Model model, @ModelAttribute("moment") Moment moment) {
        String subject = SignedIn.of(request).orElseThrow().holder().actor().subject();
        FactListQuery mine =
                new FactListQuery(Map.of(ListFacet.ACTOR, Set.of(subject)), null, null, 0, false, true, Set.of());
        List<FactEntry> newest =
                facts.facts(mine, moment.clocks(), NEWEST).answer().page().items();
        model.addAttribute("due", due.soonest());
        model.addAttribute("rows", rows.of(newest, rows.sources(), moment));
        model.addAttribute("mine", "/changes?" + RequestedMoment.query(Map.of("actor", subject)));
        return "desk";
    }
}
