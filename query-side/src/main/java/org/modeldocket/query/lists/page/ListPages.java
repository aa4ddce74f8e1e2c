package org.modeldocket.query.lists.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.modeldocket.platform.web.QueryParameters;
import org.modeldocket.query.bitemporal.AsOfAnswer;
import org.modeldocket.query.http.NotFoundException;
import org.modeldocket.query.http.ReadParameters;
import org.modeldocket.query.lists.DirectiveEntry;
import org.modeldocket.query.lists.DirectiveListQuestions;
import org.modeldocket.query.lists.DirectiveQuery;
import org.modeldocket.query.lists.ListQueryReader;
import org.modeldocket.query.lists.ReleaseEntry;
import org.modeldocket.query.lists.ReleaseFilters;
import org.modeldocket.query.lists.ReleaseListQuestions;
import org.modeldocket.query.lists.ReleaseQuery;
import org.modeldocket.query.lists.faceted.FacetedPage;
import org.modeldocket.query.lists.faceted.ListFacet;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.query.timeline.page.names.CaseFinder;
import org.modeldocket.query.ui.NavigatedPage;
import org.modeldocket.query.ui.NavigationEntry;
import org.modeldocket.query.ui.PageController;
import org.modeldocket.query.ui.moment.Moment;
import org.modeldocket.vocabulary.id.Slug;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The lists of cases and of directives, with their filters, counts and orders. */
@PageController
final class ListPages implements NavigatedPage {
    private static final List<String> OF_RELEASES =
            List.of("model", "company", "standing", "submitted", "directed", "released", "recorded");
    private static final List<String> OF_DIRECTIVES = List.of("directive", "force", "issued", "complyBy", "releases");

    private final ReleaseListQuestions releases;
    private final DirectiveListQuestions directives;
    private final ListForms forms;
    private final CaseFinder cases;

    ListPages(ReleaseListQuestions releases, DirectiveListQuestions directives, ListForms forms, CaseFinder cases) {
        this.releases = releases;
        this.directives = directives;
        this.forms = forms;
        this.cases = cases;
    }

    @GetMapping("/releases")
    @ReleaseFilters
    @QueryParameters("sort")
    String releases(
            ReadParameters parameters,
            PageRequest page,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            @ModelAttribute("moment") Moment moment) {
        ListAddress address = ListAddress.of("/releases", request);
        ReleaseQuery query = ListQueryReader.releases(address::given, parameters);
        ListView view = new ListView(address, "release", OF_RELEASES, parameters.wrong());
        AsOfAnswer<FacetedPage<ReleaseEntry>> list =
                releases.releases(query.counting(ListFacet.OF_RELEASES), moment.clocks(), view.page(page));
        if (view.wrong().isEmpty()
                && address.isOnly("company")
                && list.answer().page().total() == 0) {
            throw NotFoundException.of("company", address.value("company"));
        }
        view.show(list, forms, model, response);
        model.addAttribute(
                "whose",
                !view.wrong().isEmpty()
                                || address.values("company").size() != 1
                                || list.answer().page().items().isEmpty()
                        ? null
                        : cases.company(new Slug(address.value("company")), list.asOf()));
        return "releases";
    }

    @GetMapping("/directives")
    @QueryParameters(
            value = {"q", "occurredFrom", "occurredTo", "match", "sort"},
            repeated = {"company", "family", "force", "instrument", "agency", "jurisdiction"})
    String directives(
            ReadParameters parameters,
            PageRequest page,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            @ModelAttribute("moment") Moment moment) {
        ListAddress address = ListAddress.of("/directives", request);
        DirectiveQuery query = ListQueryReader.directives(address::given, parameters);
        ListView view = new ListView(address, "directive", OF_DIRECTIVES, parameters.wrong());
        AsOfAnswer<FacetedPage<DirectiveEntry>> list =
                directives.directives(query.counting(), moment.clocks(), view.page(page));
        view.show(list, forms, model, response);
        return "directives";
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(new NavigationEntry(10, "/releases", "navigation.cases"));
    }
}
