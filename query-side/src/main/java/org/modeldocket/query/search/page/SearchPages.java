package org.modeldocket.query.search.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.http.ReadParameters;
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
import org.springframework.web.bind.annotation.RequestParam;

/** Shows what a search found; without words, the form alone. The form for another moment keeps the search. */
@PageController
final class SearchPages implements MomentFormPage {
    private static final String ADDRESS = "/search";

    private final Search search;

    SearchPages(Search search) {
        this.search = search;
    }

    @GetMapping(ADDRESS)
    String search(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String retracted,
            ReadParameters parameters,
            PageRequest page,
            Model model,
            @ModelAttribute("moment") Moment moment) {
        String words = MomentForm.written(q);
        Map<String, String> asked = asked(words, kind, retracted);
        String base = ADDRESS + "?" + RequestedMoment.query(asked);
        model.addAttribute("q", words);
        model.addAttribute("kind", MomentForm.written(kind));
        model.addAttribute("retracted", "true".equals(retracted));
        model.addAttribute("base", base);
        model.addAttribute("fields", fields(moment.asked().fields(), asked));
        if (words != null) {
            SearchQuery query =
                    SearchParameters.read(words, MomentForm.written(kind), MomentForm.written(retracted), parameters);
            Found found = search.find(query, moment.clocks(), page).answer();
            model.addAttribute("list", found.page());
            model.addAttribute("found", kinds(found, asked));
            model.addAttribute("understood", found.understood());
            model.addAttribute("part", PageLinks.of(found.page(), base));
        }
        return "search";
    }

    /** All kinds together, and each of which something was found, with the addresses at which it stands alone. */
    private static List<FoundKind> kinds(Found found, Map<String, String> asked) {
        List<FoundKind> kinds = new ArrayList<>();
        found.kinds().forEach((kind, count) -> {
            if (count > 0) {
                kinds.add(FoundKind.of(kind, count, asked));
            }
        });
        int all = kinds.stream().mapToInt(FoundKind::count).sum();
        kinds.addFirst(FoundKind.of(null, all, asked));
        return kinds;
    }

    /**
     * @param name of the kind; null for all
     * @param asked whether it is the one that is shown
     */
    record FoundKind(@Nullable String name, int count, String href, boolean asked) {
        private static FoundKind of(@Nullable SearchKind kind, int count, Map<String, String> asked) {
            Map<String, String> parameters = new LinkedHashMap<>(asked);
            String name = kind == null ? null : kind.name();
            boolean shown = Objects.equals(parameters.remove("kind"), name);
            put(parameters, "kind", name);
            return new FoundKind(name, count, ADDRESS + "?" + RequestedMoment.query(parameters), shown);
        }
    }

    @Override
    public String address() {
        return ADDRESS;
    }

    @Override
    public List<MomentField> fields(HttpServletRequest request) {
        Map<String, String> asked = asked(
                MomentForm.written(request.getParameter("q")),
                request.getParameter("kind"),
                request.getParameter("retracted"));
        try {
            return fields(
                    RequestedMoment.read(
                                    request.getParameter(ReadParameters.VALID_AT),
                                    request.getParameter(ReadParameters.KNOWN_AT))
                            .fields(),
                    asked);
        } catch (InvalidMomentException e) {
            return fields(e.fields(), asked);
        }
    }

    private static List<MomentField> fields(List<MomentField> moment, Map<String, String> asked) {
        MomentForm form = new MomentForm();
        asked.forEach(form::passOn);
        List<MomentField> all = new ArrayList<>(moment);
        all.addAll(form.fields());
        return all;
    }

    private static Map<String, String> asked(
            @Nullable String words, @Nullable String kind, @Nullable String retracted) {
        Map<String, String> asked = new LinkedHashMap<>();
        put(asked, "q", words);
        put(asked, "kind", MomentForm.written(kind));
        put(asked, "retracted", MomentForm.written(retracted));
        return asked;
    }

    private static void put(Map<String, String> asked, String name, @Nullable String value) {
        if (value != null) {
            asked.put(name, value);
        }
    }
}
