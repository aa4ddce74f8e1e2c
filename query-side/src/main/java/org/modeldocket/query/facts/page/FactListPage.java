package org.modeldocket.query.facts.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.modeldocket.query.bitemporal.AsOfAnswer;
import org.modeldocket.query.facts.FactEntry;
import org.modeldocket.query.facts.FactFilters;
import org.modeldocket.query.facts.FactListQuery;
import org.modeldocket.query.facts.FactListQuestions;
import org.modeldocket.query.facts.FactQueryReader;
import org.modeldocket.query.http.ReadParameters;
import org.modeldocket.query.lists.faceted.FacetedPage;
import org.modeldocket.query.lists.faceted.ListFacet;
import org.modeldocket.query.lists.page.ListAddress;
import org.modeldocket.query.lists.page.ListForms;
import org.modeldocket.query.lists.page.ListView;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.query.timeline.page.cited.CitedSources;
import org.modeldocket.query.ui.PageController;
import org.modeldocket.query.ui.moment.Moment;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The facts of the whole record in its order, with their filters and counts. */
@PageController
final class FactListPage {
    private static final String ADDRESS = "/facts";

    private final FactListQuestions facts;
    private final ListForms forms;
    private final FactRows rows;

    FactListPage(FactListQuestions facts, ListForms forms, FactRows rows) {
        this.facts = facts;
        this.forms = forms;
        this.rows = rows;
    }

    @GetMapping(ADDRESS)
    @FactFilters
    String facts(
            ReadParameters parameters,
            PageRequest page,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            @ModelAttribute("moment") Moment moment) {
        ListAddress address = ListAddress.of(ADDRESS, request);
        FactListQuery query = FactQueryReader.read(address::given, parameters);
        ListView view = new ListView(address, "position", List.of("position"), parameters.wrong());
        AsOfAnswer<FacetedPage<FactEntry>> list =
                facts.facts(query.counting(ListFacet.OF_SEARCH), moment.clocks(), view.page(page));
        view.show(list, forms, model, response);
        CitedSources sources = rows.sources();
        model.addAttribute("rows", rows.of(list.answer().page().items(), sources, moment));
        model.addAttribute("sources", sources.all());
        return "facts";
    }
}
