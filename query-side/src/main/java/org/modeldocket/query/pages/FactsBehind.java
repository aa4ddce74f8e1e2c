package org.modeldocket.query.pages;

import java.util.List;
import org.modeldocket.query.dossier.DossierQuestions;
import org.modeldocket.query.timeline.TimelineQuestions;
import org.modeldocket.vocabulary.FactId;
import org.springframework.ui.Model;

/** The facts behind what a page shows, at most {@value #MOST} of them; the page says when there are more. */
final class FactsBehind {
    private static final int MOST = 200;

    private final TimelineQuestions timelines;
    private final DossierQuestions dossiers;
    private final Timeline timeline;

    FactsBehind(TimelineQuestions timelines, DossierQuestions dossiers, Timeline timeline) {
        this.timelines = timelines;
        this.dossiers = dossiers;
        this.timeline = timeline;
    }

    CaseNamesLookup names(Moment moment) {
        return new CaseNamesLookup(dossiers, moment.ofTheRecord());
    }

    void show(List<String> factIds, Moment moment, Model model) {
        show(factIds, moment, names(moment), model);
    }

    void show(List<String> factIds, Moment moment, CaseNamesLookup names, Model model) {
        List<FactId> shown = factIds.stream().limit(MOST).map(FactId::parse).toList();
        Sources sources = timeline.sources();
        List<Entry> entries =
                timeline.entries(timelines.facts(shown, moment.clocks()), names::of, sources, moment.clocks());
        model.addAttribute("entries", entries);
        model.addAttribute("factCount", factIds.size());
        model.addAttribute("sources", sources.all());
        model.addAttribute("positions", Positions.of(entries));
    }
}
