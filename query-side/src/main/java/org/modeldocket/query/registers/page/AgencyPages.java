package org.modeldocket.query.registers.page;

import java.util.List;
import org.modeldocket.query.bitemporal.AsOfAnswer;
import org.modeldocket.query.bitemporal.UncertainAnswer;
import org.modeldocket.query.http.NotFoundException;
import org.modeldocket.query.http.PathVariables;
import org.modeldocket.query.paging.Page;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.query.registers.AgencyQuestions;
import org.modeldocket.query.registers.view.AgencyCard;
import org.modeldocket.query.ui.NavigatedPage;
import org.modeldocket.query.ui.NavigationEntry;
import org.modeldocket.query.ui.PageController;
import org.modeldocket.query.ui.moment.Moment;
import org.modeldocket.vocabulary.id.Slug;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The agencies, and one of them with its directives and releases. */
@PageController
final class AgencyPages implements NavigatedPage {
    private final AgencyQuestions agencies;

    AgencyPages(AgencyQuestions agencies) {
        this.agencies = agencies;
    }

    @GetMapping("/agencies")
    String agencies(PageRequest page, Model model, @ModelAttribute("moment") Moment moment) {
        return RegisterPages.list(
                "agencies",
                "/agencies",
                agencies.agencies(moment.clocks(), page).answer(),
                model);
    }

    @GetMapping("/agencies/{id}")
    String agency(@PathVariable String id, Model model, @ModelAttribute("moment") Moment moment) {
        UncertainAnswer<AgencyCard> agency = weighed(id, moment);
        model.addAttribute("weighed", agency);
        model.addAttribute("agency", agency.said());
        Slug slug = new Slug(id);
        model.addAttribute(
                "directives",
                agencies.directivesOf(slug, moment.clocks(), PageRequest.first())
                        .answer());
        model.addAttribute(
                "releases",
                agencies.releasesOf(slug, moment.clocks(), PageRequest.first()).answer());
        return "agency";
    }

    @GetMapping("/agencies/{id}/directives")
    String agencyDirectives(
            @PathVariable String id, PageRequest page, Model model, @ModelAttribute("moment") Moment moment) {
        model.addAttribute("agency", agency(id, moment));
        return agencyList(
                "directives",
                id,
                agencies.directivesOf(new Slug(id), moment.clocks(), page).answer(),
                model);
    }

    @GetMapping("/agencies/{id}/releases")
    String agencyReleases(
            @PathVariable String id, PageRequest page, Model model, @ModelAttribute("moment") Moment moment) {
        model.addAttribute("agency", agency(id, moment));
        return agencyList(
                "releases",
                id,
                agencies.releasesOf(new Slug(id), moment.clocks(), page).answer(),
                model);
    }

    private String agencyList(String kind, String id, Page<?> slice, Model model) {
        model.addAttribute("kind", kind);
        return RegisterPages.list("agency-list", "/agencies/" + id + "/" + kind, slice, model);
    }

    private AgencyCard agency(String id, Moment moment) {
        return weighed(id, moment).said();
    }

    private UncertainAnswer<AgencyCard> weighed(String id, Moment moment) {
        return agencies.agency(PathVariables.organisation("agency", id), moment.clocks())
                .map(AsOfAnswer::answer)
                .orElseThrow(() -> NotFoundException.of("agency", id));
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(new NavigationEntry(30, "/agencies", "navigation.agencies"));
    }
}
