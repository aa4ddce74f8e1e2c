package org.modeldocket.query.timeline.page;

import java.util.List;
import org.modeldocket.query.bitemporal.AsOfAnswer;
import org.modeldocket.query.cases.ReleaseDossier;
import org.modeldocket.query.http.NotFoundException;
import org.modeldocket.query.http.PathVariables;
import org.modeldocket.query.timeline.FactView;
import org.modeldocket.query.timeline.TimelineQuestions;
import org.modeldocket.query.timeline.page.cited.CitedSources;
import org.modeldocket.query.timeline.page.names.CaseFinder;
import org.modeldocket.query.timeline.page.names.CaseNames;
import org.modeldocket.query.ui.PageController;
import org.modeldocket.query.ui.moment.Moment;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** One fact of a case, with each of its wordings. */
@PageController
final class FactPage {
    private final CaseFinder cases;
    private final TimelineQuestions timelines;
    private final TimelineEntries timeline;

    FactPage(CaseFinder cases, TimelineQuestions timelines, TimelineEntries timeline) {
        this.cases = cases;
        this.timelines = timelines;
        this.timeline = timeline;
    }

    @GetMapping("/releases/{id}/facts/{factId}")
    String fact(
            @PathVariable String id,
            @PathVariable String factId,
            Model model,
            @ModelAttribute("moment") Moment moment) {
        ReleaseId releaseId = PathVariables.release(id);
        ReleaseDossier dossier = cases.dossier(releaseId, moment.clocks()).said();
        FactView fact = timelines
                .fact(releaseId, PathVariables.fact(factId), moment.clocks())
                .map(AsOfAnswer::answer)
                .orElseThrow(() -> NotFoundException.of("fact", factId));
        CaseNames names = cases.names(releaseId, moment.ofTheRecord());
        CitedSources sources = timeline.sources();
        model.addAttribute("release", dossier);
        model.addAttribute("fact", fact);
        model.addAttribute(
                "entry",
                timeline.entries(List.of(fact), release -> names, sources, moment.clocks())
                        .getFirst());
        model.addAttribute("wordings", timeline.wordings(fact, names));
        model.addAttribute("sources", sources.all());
        return "fact";
    }
}
