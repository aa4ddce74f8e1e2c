package org.modeldocket.query.pages;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.answers.Clocks;
import org.modeldocket.query.answers.Known;
import org.modeldocket.query.answers.Slice;
import org.modeldocket.query.answers.Weighed;
import org.modeldocket.query.answers.Window;
import org.modeldocket.query.dossier.DossierQuestions;
import org.modeldocket.query.dossier.ReleaseDossier;
import org.modeldocket.query.http.Parameters;
import org.modeldocket.query.timeline.FactSeen;
import org.modeldocket.query.timeline.TimelineQuestions;
import org.modeldocket.vocabulary.FactId;
import org.modeldocket.vocabulary.ReleaseId;
import org.modeldocket.wire.FactJson;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

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
    String list(@RequestParam(required = false) @Nullable String cursor, Model model) {
        model.addAttribute(
                "list",
                dossiers.releases(null, Clocks.NOW, new Window(Window.USUAL, cursor))
                        .answer()
                        .map(Weighed::said));
        model.addAttribute("cursor", cursor);
        return "releases";
    }

    @GetMapping("/releases/{id}")
    String release(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String validAt,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String cursor,
            Model model,
            @ModelAttribute("moment") Moment moment) {
        ReleaseId releaseId = Ids.read("release", id, ReleaseId::new);
        Clocks clocks = Parameters.onlyClocks(validAt, knownAt);
        ReleaseDossier dossier = dossier(releaseId, clocks);
        Slice<FactSeen> facts = timelines
                .facts(releaseId, clocks, new Window(FACTS, cursor))
                .map(Known::answer)
                .orElse(new Slice<>(List.of(), null));
        Sources sources = timeline.sources();
        CaseNames names = CaseNames.of(dossier);
        List<Entry> entries = timeline.entries(facts.items(), release -> names, sources);
        model.addAttribute("release", dossier);
        model.addAttribute("address", address(releaseId, validAt, knownAt));
        model.addAttribute("names", names);
        model.addAttribute("periods", PeriodRow.ofCase(dossier, moment.day(), words));
        model.addAttribute("entries", entries);
        model.addAttribute("positions", Positions.of(entries));
        model.addAttribute("sources", sources.all());
        model.addAttribute("cursor", cursor);
        model.addAttribute("next", facts.cursor());
        return "release";
    }

    @GetMapping("/releases/{id}/facts/{factId}")
    String fact(@PathVariable String id, @PathVariable String factId, Model model) {
        ReleaseId releaseId = Ids.read("release", id, ReleaseId::new);
        ReleaseDossier dossier = dossier(releaseId, Clocks.NOW);
        FactSeen fact = timelines
                .fact(releaseId, Ids.read("fact", factId, FactId::parse), Clocks.NOW)
                .map(Known::answer)
                .orElseThrow(() -> new NotInRecordException("fact", factId));
        CaseNames names = CaseNames.of(dossier);
        Sources sources = timeline.sources();
        model.addAttribute("release", dossier);
        model.addAttribute("fact", fact);
        model.addAttribute(
                "entry",
                timeline.entries(List.of(fact), release -> names, sources).getFirst());
        model.addAttribute(
                "stored", FactJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(fact.data()));
        model.addAttribute("sources", sources.all());
        return "fact";
    }

    /** The page at the same moment, with the facts from the beginning. */
    private static String address(ReleaseId id, @Nullable String validAt, @Nullable String knownAt) {
        return UriComponentsBuilder.fromPath("/releases/" + id)
                .queryParamIfPresent(Parameters.VALID_AT, Optional.ofNullable(validAt))
                .queryParamIfPresent(Parameters.KNOWN_AT, Optional.ofNullable(knownAt))
                .encode()
                .toUriString();
    }

    private ReleaseDossier dossier(ReleaseId id, Clocks clocks) {
        return dossiers.release(id, clocks)
                .map(known -> known.answer().said())
                .orElseThrow(() -> new NotInRecordException("release", id.value()));
    }
}
