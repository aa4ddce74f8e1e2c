package org.modeldocket.query.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.answers.Clocks;
import org.modeldocket.query.answers.Known;
import org.modeldocket.query.answers.Slice;
import org.modeldocket.query.answers.Weighed;
import org.modeldocket.query.answers.Window;
import org.modeldocket.query.dossier.DossierQuestions;
import org.modeldocket.query.dossier.ReleaseDossier;
import org.modeldocket.query.timeline.FactSeen;
import org.modeldocket.query.timeline.TimelineQuestions;
import org.modeldocket.vocabulary.FactId;
import org.modeldocket.vocabulary.ReleaseId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The cases, one case, and one fact of it. */
@Controller
final class ReleasePages {
    private static final int FACTS = 200;

    private final DossierQuestions dossiers;
    private final TimelineQuestions timelines;
    private final Timeline timeline;
    private final InWords words;

    ReleasePages(DossierQuestions dossiers, TimelineQuestions timelines, Timeline timeline, InWords words) {
        this.dossiers = dossiers;
        this.timelines = timelines;
        this.timeline = timeline;
        this.words = words;
    }

    @GetMapping("/releases")
    String list(
            @RequestParam(required = false) @Nullable String cursor,
            Model model,
            @ModelAttribute("moment") Moment moment) {
        model.addAttribute(
                "list",
                dossiers.releases(null, moment.clocks(), new Window(Window.USUAL, cursor))
                        .answer());
        model.addAttribute("cursor", cursor);
        return "releases";
    }

    @GetMapping("/releases/{id}")
    String release(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String cursor,
            Model model,
            @ModelAttribute("moment") Moment moment) {
        ReleaseId releaseId = Ids.read("release", id, ReleaseId::new);
        Weighed<ReleaseDossier> weighed = dossier(releaseId, moment.clocks());
        ReleaseDossier dossier = weighed.said();
        Slice<FactSeen> facts = timelines
                .facts(releaseId, moment.clocks(), new Window(FACTS, cursor))
                .map(Known::answer)
                .orElse(new Slice<>(List.of(), null));
        Sources sources = timeline.sources();
        CaseNames names = names(releaseId, moment);
        List<Entry> entries = timeline.entries(facts.items(), release -> names, sources);
        model.addAttribute("release", dossier);
        model.addAttribute("possible", weighed.possible());
        model.addAttribute("names", names);
        model.addAttribute("periods", PeriodRow.ofCase(weighed, names, moment.day(), words));
        model.addAttribute("entries", entries);
        model.addAttribute("positions", Positions.of(entries));
        model.addAttribute("sources", sources.all());
        model.addAttribute("cursor", cursor);
        model.addAttribute("next", facts.cursor());
        return "release";
    }

    @GetMapping("/releases/{id}/facts/{factId}")
    String fact(
            @PathVariable String id,
            @PathVariable String factId,
            Model model,
            @ModelAttribute("moment") Moment moment) {
        ReleaseId releaseId = Ids.read("release", id, ReleaseId::new);
        ReleaseDossier dossier = dossier(releaseId, moment.clocks()).said();
        FactSeen fact = timelines
                .fact(releaseId, Ids.read("fact", factId, FactId::parse), moment.clocks())
                .map(Known::answer)
                .orElseThrow(() -> new NotInRecordException("fact", factId));
        CaseNames names = names(releaseId, moment);
        Sources sources = timeline.sources();
        model.addAttribute("release", dossier);
        model.addAttribute("fact", fact);
        model.addAttribute(
                "entry",
                timeline.entries(List.of(fact), release -> names, sources).getFirst());
        model.addAttribute("wordings", timeline.wordings(fact, names));
        model.addAttribute("sources", sources.all());
        return "fact";
    }

    private CaseNames names(ReleaseId id, Moment moment) {
        return CaseNames.of(dossier(id, moment.ofTheRecord()).said());
    }

    private Weighed<ReleaseDossier> dossier(ReleaseId id, Clocks clocks) {
        return dossiers.release(id, clocks)
                .map(Known::answer)
                .orElseThrow(() -> new NotInRecordException("release", id.value()));
    }
}
