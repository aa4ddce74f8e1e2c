package org.modeldocket.query.diff.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.web.QueryParameters;
import org.modeldocket.query.bitemporal.AsOf;
import org.modeldocket.query.bitemporal.AsOfAnswer;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.bitemporal.KnownAt;
import org.modeldocket.query.bitemporal.ReadPoint;
import org.modeldocket.query.diff.Difference;
import org.modeldocket.query.diff.Range;
import org.modeldocket.query.diff.RecordDifference;
import org.modeldocket.query.facts.FactEntry;
import org.modeldocket.query.facts.FactListQuery;
import org.modeldocket.query.facts.FactListQuestions;
import org.modeldocket.query.facts.FactQueryReader;
import org.modeldocket.query.facts.page.FactRows;
import org.modeldocket.query.http.ReadParameters;
import org.modeldocket.query.lists.faceted.FacetedPage;
import org.modeldocket.query.lists.faceted.ListFacet;
import org.modeldocket.query.lists.page.ListAddress;
import org.modeldocket.query.lists.page.ListForms;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.query.timeline.page.cited.CitedSources;
import org.modeldocket.query.ui.PageController;
import org.modeldocket.query.ui.PageLinks;
import org.modeldocket.query.ui.moment.Moment;
import org.modeldocket.query.views.LiveTables;
import org.modeldocket.query.views.ViewsDatabase;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What was recorded, corrected and retracted in the whole record, the newest first, by day and by who did it, and what it changed. */
@PageController
final class ChangesPage {
    private static final String ADDRESS = "/changes";
    private static final Set<String> SINCE = Set.of(Range.FROM);
    private static final Set<ListFacet> FACETS =
            EnumSet.of(ListFacet.ACTOR, ListFacet.TYPE, ListFacet.COMPANY, ListFacet.AGENCY);

    private final LiveTables live;
    private final FactListQuestions facts;
    private final RecordDifference difference;
    private final ListForms forms;
    private final FactRows rows;
    private final ChangeDays days;
    private final RecordChanges changes;

    ChangesPage(
            ViewsDatabase views,
            FactListQuestions facts,
            RecordDifference difference,
            ListForms forms,
            FactRows rows,
            ChangeDays days,
            RecordChanges changes) {
        this.live = views.live();
        this.facts = facts;
        this.difference = difference;
        this.forms = forms;
        this.rows = rows;
        this.days = days;
        this.changes = changes;
    }

    @GetMapping(ADDRESS)
    @QueryParameters(
            value = {Range.FROM, "q", "occurredFrom", "occurredTo", "match"},
            repeated = {"company", "agency", "type", "release", "year", "actor"})
    String changes(
            ReadParameters parameters,
            PageRequest page,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            @ModelAttribute("moment") Moment moment) {
        ListAddress address = ListAddress.of(ADDRESS, request);
        FactListQuery filters = FactQueryReader.read(address::given, parameters);
        KnownAt since = address.value(Range.FROM).isBlank()
                ? null
                : parameters.read(Range.FROM, address.value(Range.FROM).strip(), KnownAt::parse);
        AsOf from = since == null ? null : live.at(new BitemporalPoint(null, since), ReadPoint::asOf);
        Map<String, String> wrong = parameters.wrong();
        AsOfAnswer<FacetedPage<FactEntry>> list = facts.facts(
                newestFirst(filters, from), moment.clocks(), wrong.isEmpty() ? page : new PageRequest(1, null));
        model.addAttribute("since", address.value(Range.FROM));
        model.addAttribute("sinceFault", wrong.get(Range.FROM));
        model.addAttribute("asOf", list.asOf());
        model.addAttribute("form", forms.of(address, list.answer().facets(), SINCE, wrong));
        model.addAttribute("kept", address.fields());
        model.addAttribute("back", address.toString());
        model.addAttribute("part", PageLinks.of(list.answer().page(), address.toString()));
        if (!wrong.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "changes";
        }
        List<FactEntry> found = list.answer().page().items();
        CitedSources sources = rows.sources();
        model.addAttribute("understood", list.answer().understood());
        model.addAttribute("days", days.of(found, rows.of(found, sources, moment), address));
        model.addAttribute("sources", sources.all());
        String after = from == null ? "0" : Long.toString(from.position());
        model.addAttribute(
                "json",
                address.without(SINCE)
                        .with(new TreeMap<>(Map.of("after", after, "sort", "-position")))
                        .replaceFirst(ADDRESS, "/api/facts"));
        boolean whole = address.fields().size() == 1 && page.cursor() == null;
        if (from != null
                && since != null
                && whole
                && from.position() < list.asOf().position()) {
            model.addAttribute("change", changes.of(changed(since, list.asOf(), moment), moment));
        }
        return "changes";
    }

    private static FactListQuery newestFirst(FactListQuery filters, @Nullable AsOf from) {
        return new FactListQuery(
                filters.filters(),
                filters.words(),
                filters.occurred(),
                from == null ? 0 : from.position(),
                filters.definiteOnly(),
                true,
                FACETS);
    }

    /** What the record says at the moment of the page and did not say before. */
    private Difference changed(KnownAt since, AsOf to, Moment moment) {
        return difference.between(
                new Range(
                        since,
                        new KnownAt.Position(to.position()),
                        moment.clocks().validAt()),
                new PageRequest(1, null));
    }
}
