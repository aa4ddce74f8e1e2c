package org.modeldocket.query.timeline.page;

import java.util.List;
import org.modeldocket.query.cases.DossierQuestions;
import org.modeldocket.query.timeline.CaseHistories;
import org.modeldocket.query.timeline.TimelineQuestions;
import org.modeldocket.query.timeline.page.cited.CitedSources;
import org.modeldocket.query.timeline.page.names.CaseNamesLookup;
import org.modeldocket.query.ui.moment.Moment;
import org.modeldocket.vocabulary.id.FactId;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The facts behind what a page shows, at most {@value #MOST} of them; the page says when there are more. */
@Component
public final class SupportingFacts {
    private static final int MOST = 200;

    private final TimelineQuestions timelines;
    private final DossierQuestions dossiers;
    private final CaseHistories histories;
    private final TimelineEntries timeline;

    SupportingFacts(
            TimelineQuestions timelines, DossierQuestions dossiers, CaseHistories histories, TimelineEntries timeline) {
        this.timelines = timelines;
        this.dossiers = dossiers;
        this.histories = histories;
        this.timeline = timeline;
    }

    public CaseNamesLookup names(Moment moment) {
        return new CaseNamesLookup(dossiers, histories, moment.ofTheRecord());
    }

    public void show(List<List<String>> rows, Moment moment, Model model) {
        show(rows, moment, names(moment), model);
    }

    /** @param rows the facts behind each row of the page */
    public void show(List<List<String>> rows, Moment moment, CaseNamesLookup names, Model model) {
        List<String> factIds = rows.stream().flatMap(List::stream).distinct().toList();
        List<FactId> shown = factIds.stream().limit(MOST).map(FactId::parse).toList();
        CitedSources sources = timeline.sources();
        List<TimelineEntry> entries =
                timeline.entries(timelines.facts(shown, moment.clocks()), names::of, sources, moment.clocks());
        model.addAttribute("entries", entries);
        model.addAttribute("factCount", factIds.size());
        model.addAttribute("sources", sources.all());
        model.addAttribute("positions", FactNumbers.of(entries, rows, timelines));
    }
}
