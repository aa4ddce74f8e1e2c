package org.modeldocket.query.registers.page;

import jakarta.servlet.http.HttpServletRequest;
import org.modeldocket.query.bitemporal.AsOfAnswer;
import org.modeldocket.query.http.NotFoundException;
import org.modeldocket.query.http.PathVariables;
import org.modeldocket.query.paging.Page;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.query.registers.NameQuestions;
import org.modeldocket.query.timeline.FactView;
import org.modeldocket.query.timeline.TimelineQuestions;
import org.modeldocket.query.timeline.page.StreamAddress;
import org.modeldocket.query.timeline.page.SupportingFacts;
import org.modeldocket.query.timeline.page.TimelineEntries;
import org.modeldocket.query.timeline.page.cited.CitedSources;
import org.modeldocket.query.ui.PageController;
import org.modeldocket.query.ui.PageLinks;
import org.modeldocket.query.ui.moment.Moment;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.organisation.OrganisationKind;
import org.modeldocket.vocabulary.organisation.OrganisationStream;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The facts about one organisation. */
@PageController
final class OrganisationPages {
    private final TimelineQuestions timelines;
    private final TimelineEntries timeline;
    private final SupportingFacts facts;
    private final NameQuestions names;

    OrganisationPages(
            TimelineQuestions timelines, TimelineEntries timeline, SupportingFacts facts, NameQuestions names) {
        this.timelines = timelines;
        this.timeline = timeline;
        this.facts = facts;
        this.names = names;
    }

    @GetMapping({"/companies/{id}/facts", "/agencies/{id}/facts", "/customers/{id}/facts"})
    String facts(
            @PathVariable String id,
            PageRequest page,
            Model model,
            @ModelAttribute("moment") Moment moment,
            HttpServletRequest request) {
        OrganisationKind kind = PathVariables.organisationKind(request);
        ReleaseId stream = PathVariables.stream(kind, id);
        Page<FactView> found = timelines
                .facts(stream, moment.clocks(), page)
                .map(AsOfAnswer::answer)
                .orElseThrow(() -> NotFoundException.of(kind.toString(), id));
        CitedSources sources = timeline.sources();
        String register = StreamAddress.register(kind);
        model.addAttribute(
                "entries", timeline.entries(found.items(), facts.names(moment)::of, sources, moment.clocks()));
        model.addAttribute("sources", sources.all());
        model.addAttribute("name", names.of(new OrganisationStream(kind, new Slug(id)), moment.clocks()));
        model.addAttribute("register", register);
        model.addAttribute("id", id);
        model.addAttribute("part", PageLinks.of(found, register + "/" + id + "/facts"));
        return "organisation-facts";
    }
}
