package org.modeldocket.query.desk.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.modeldocket.platform.access.SignedIn;
import org.modeldocket.query.desk.CommandSide;
import org.modeldocket.query.facts.FactEntry;
import org.modeldocket.query.facts.FactListQuery;
import org.modeldocket.query.facts.FactListQuestions;
import org.modeldocket.query.facts.page.FactRows;
import org.modeldocket.query.lists.faceted.ListFacet;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.query.ui.PageController;
import org.modeldocket.query.ui.moment.Moment;
import org.modeldocket.query.ui.moment.RequestedMoment;
import org.modeldocket.vocabulary.Actor;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where a recorder begins: drafts, what is due, and what they recorded and imported last. */
@PageController
final class DeskPages {
    private static final int IMPORTS = 5;
    private static final PageRequest NEWEST = new PageRequest(10, null);

    private final FactListQuestions facts;
    private final FactRows rows;
    private final DueItems due;
    private final CommandSide commands;

    DeskPages(FactListQuestions facts, FactRows rows, DueItems due, CommandSide commands) {
        this.facts = facts;
        this.rows = rows;
        this.due = due;
        this.commands = commands;
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
        model.addAttribute("imports", imports(request, subject));
        return "desk";
    }

    /** An import, as the API answers it. */
    record Imported(String importId, String state, boolean dryRun, Instant startedAt, long lines, Actor actor) {}

    /** The user's own among the newest ones; none where the command side does not answer. */
    private List<Imported> imports(HttpServletRequest request, String subject) {
        CommandSide.Answer answer = commands.send(request, "GET", "/api/imports?limit=" + PageRequest.USUAL);
        List<Imported> own = new ArrayList<>();
        for (JsonNode item : answer.body().path("items")) {
            Imported one = JsonMapper.shared().treeToValue(item, Imported.class);
            if (one.actor().subject().equals(subject) && own.size() < IMPORTS) {
                own.add(one);
            }
        }
        return own;
    }
}
