package org.modeldocket.query.search.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.web.QueryParameters;
import org.modeldocket.query.http.ReadParameters;
import org.modeldocket.query.lists.faceted.FacetValue;
import org.modeldocket.query.lists.faceted.ListFacet;
import org.modeldocket.query.lists.page.ListAddress;
import org.modeldocket.query.lists.page.ListForms;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.query.search.Found;
import org.modeldocket.query.search.Search;
import org.modeldocket.query.search.SearchKind;
import org.modeldocket.query.search.SearchParameters;
import org.modeldocket.query.search.SearchQuery;
import org.modeldocket.query.ui.PageController;
import org.modeldocket.query.ui.PageLinks;
import org.modeldocket.query.ui.moment.InvalidMomentException;
import org.modeldocket.query.ui.moment.Moment;
import org.modeldocket.query.ui.moment.MomentField;
import org.modeldocket.query.ui.moment.MomentForm;
import org.modeldocket.query.ui.moment.MomentFormPage;
import org.modeldocket.query.ui.moment.RequestedMoment;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Shows what a search found; without words, the form alone. The form for another moment keeps the search. */
@PageController
final class SearchPages implements MomentFormPage {
    private static final String ADDRESS = "/search";

    /** How many values of a facet are shown, beside those that are asked for. */
    private static final int MOST_VALUES = 8;

    private final Search search;
    private final ListForms forms;

    SearchPages(Search search, ListForms forms) {
        this.search = search;
        this.forms = forms;
    }

    @GetMapping(ADDRESS)
    @QueryParameters(
            value = {"q", "kind", "retracted"},
            repeated = {"company", "agency", "type", "year"})
    String search(
            ReadParameters parameters,
            PageRequest page,
            HttpServletRequest request,
            Model model,
            @ModelAttribute("moment") Moment moment) {
        ListAddress address = ListAddress.of(ADDRESS, request);
        String base = address.toString();
        String words = address.value("q");
        model.addAttribute("q", words.isEmpty() ? null : words);
        model.addAttribute("kept", address.without(Set.of("q", "retracted")).fields());
        model.addAttribute("retracted", "true".equals(address.value("retracted")));
        model.addAttribute("base", base);
        model.addAttribute("fields", fields(moment.asked().fields(), address));
        if (words.isEmpty()) {
            parameters.check();
        } else {
            SearchQuery query =
                    SearchParameters.read(address::given, parameters).counting();
            Found found = search.find(query, moment.clocks(), page).answer();
            model.addAttribute("list", found.page());
            model.addAttribute("found", kinds(found, address));
            model.addAttribute("facets", facets(found, address));
            model.addAttribute("understood", found.understood());
            if (found.kinds().getOrDefault(SearchKind.FACT, 0) > 0) {
                model.addAttribute(
                        "facts", address.without(Set.of("kind", "retracted")).at("/facts"));
            }
            model.addAttribute("part", PageLinks.of(found.page(), base));
        }
        return "search";
    }

    /** All kinds together, and each of which something was found, with the addresses at which it stands alone. */
    private static List<FoundKind> kinds(Found found, ListAddress address) {
        List<FoundKind> kinds = new ArrayList<>();
        found.kinds().forEach((kind, count) -> {
            if (count > 0) {
                kinds.add(FoundKind.of(kind, count, address));
            }
        });
        int all = kinds.stream().mapToInt(FoundKind::count).sum();
        kinds.addFirst(FoundKind.of(null, all, address));
        return kinds;
    }

    /**
     * @param name of the kind; null for all
     * @param asked whether it is the one that is shown
     */
    record FoundKind(@Nullable String name, int count, String href, boolean asked) {
        private static FoundKind of(@Nullable SearchKind kind, int count, ListAddress address) {
            String name = kind == null ? "" : kind.name();
            String href = kind == null ? address.without(Set.of("kind")).toString() : address.with("kind", name);
            return new FoundKind(
                    kind == null ? null : name,
                    count,
                    href,
                    address.value("kind").equals(name));
        }
    }

    /** The values of each facet that has several, or one that is asked for. */
    private List<FoundFacet> facets(Found found, ListAddress address) {
        List<FoundFacet> facets = new ArrayList<>();
        found.facets().forEach((facet, counts) -> {
            List<String> asked = address.values(facet.toString());
            List<FoundValue> values = counts.values().stream()
                    .filter(value ->
                            asked.contains(value.value()) || counts.values().indexOf(value) < MOST_VALUES)
                    .map(value -> value(facet, value, asked, address))
                    .toList();
            if (values.size() > 1 || !asked.isEmpty()) {
                facets.add(new FoundFacet(facet.toString(), values));
            }
        });
        return facets;
    }

    private FoundValue value(ListFacet facet, FacetValue value, List<String> asked, ListAddress address) {
        boolean isAsked = asked.contains(value.value());
        return new FoundValue(
                forms.text(facet, value.value(), value.name()),
                value.count(),
                value.possible(),
                isAsked
                        ? address.without(facet.toString(), value.value())
                        : address.with(facet.toString(), value.value()),
                isAsked);
    }

    record FoundFacet(String name, List<FoundValue> values) {}

    /**
     * @param possible how many of them vague dates leave open
     * @param href the search with that value alone; without it where it is asked for
     */
    record FoundValue(String text, int count, int possible, String href, boolean asked) {}

    @Override
    public String address() {
        return ADDRESS;
    }

    @Override
    public List<MomentField> fields(HttpServletRequest request) {
        ListAddress address = ListAddress.of(ADDRESS, request);
        try {
            return fields(
                    RequestedMoment.read(
                                    request.getParameter(ReadParameters.VALID_AT),
                                    request.getParameter(ReadParameters.KNOWN_AT))
                            .fields(),
                    address);
        } catch (InvalidMomentException e) {
            return fields(e.fields(), address);
        }
    }

    private static List<MomentField> fields(List<MomentField> moment, ListAddress address) {
        MomentForm form = new MomentForm();
        address.each(form::passOn);
        List<MomentField> all = new ArrayList<>(moment);
        all.addAll(form.fields());
        return all;
    }
}
