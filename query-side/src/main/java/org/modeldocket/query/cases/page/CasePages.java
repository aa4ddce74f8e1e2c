package org.modeldocket.query.cases.page;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.AsOfAnswer;
import org.modeldocket.query.bitemporal.UncertainAnswer;
import org.modeldocket.query.cases.CasePart;
import org.modeldocket.query.cases.DossierQuestions;
import org.modeldocket.query.cases.ReleaseDossier;
import org.modeldocket.query.cases.ReleaseFilter;
import org.modeldocket.query.cases.ReleaseSummary;
import org.modeldocket.query.http.PathVariables;
import org.modeldocket.query.paging.Page;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.query.timeline.FactView;
import org.modeldocket.query.timeline.TimelineQuestions;
import org.modeldocket.query.timeline.page.TimelineEntries;
import org.modeldocket.query.timeline.page.TimelineEntry;
import org.modeldocket.query.timeline.page.cited.CitedSources;
import org.modeldocket.query.timeline.page.names.CaseFinder;
import org.modeldocket.query.timeline.page.names.CaseNames;
import org.modeldocket.query.ui.LogHeads;
import org.modeldocket.query.ui.PageController;
import org.modeldocket.query.ui.PageLinks;
import org.modeldocket.query.ui.moment.Moment;
import org.modeldocket.query.ui.text.Messages;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** One case, and its lists. */
@PageController
final class CasePages {
    private final DossierQuestions dossiers;
    private final CaseFinder cases;
    private final TimelineQuestions timelines;
    private final TimelineEntries timeline;
    private final CaseText text;
    private final Messages plain;
    private final CaseLists lists;
    private final ObjectProvider<LogHeads> log;

    CasePages(
            DossierQuestions dossiers,
            CaseFinder cases,
            TimelineQuestions timelines,
            TimelineEntries timeline,
            CaseText text,
            Messages plain,
            CaseLists lists,
            ObjectProvider<LogHeads> log) {
        this.dossiers = dossiers;
        this.cases = cases;
        this.timelines = timelines;
        this.timeline = timeline;
        this.text = text;
        this.plain = plain;
        this.lists = lists;
        this.log = log;
    }

    @GetMapping("/releases/{id}")
    String release(@PathVariable String id, PageRequest page, Model model, @ModelAttribute("moment") Moment moment) {
        ReleaseId releaseId = PathVariables.release(id);
        UncertainAnswer<ReleaseDossier> weighed = cases.dossier(releaseId, moment.clocks());
        ReleaseDossier dossier = weighed.said();
        Page<FactView> facts = timelines
                .facts(releaseId, moment.clocks(), page)
                .map(AsOfAnswer::answer)
                .orElseThrow(() -> cases.missing(releaseId));
        CitedSources sources = timeline.sources();
        CaseNames names = cases.names(releaseId, moment.ofTheRecord());
        List<TimelineEntry> entries =
                timeline.entries(facts.items(), release -> names, sources, moment.clocks()).stream()
                        .map(entry -> entry.without(dossier.description()))
                        .toList();
        model.addAttribute("release", dossier);
        model.addAttribute("predecessor", dossier.succeeds() == null ? null : summary(dossier.succeeds(), moment));
        model.addAttribute(
                "successors",
                dossiers.releases(ReleaseFilter.successorsOf(releaseId), moment.clocks(), PageRequest.first())
                        .answer());
        model.addAttribute("possible", weighed.possible());
        model.addAttribute("names", names);
        model.addAttribute("periods", PeriodRow.ofCase(weighed, names, moment, text));
        model.addAttribute("runs", TimelineRun.of(facts.items(), entries, plain));
        lists.show(
                dossiers.parts(releaseId, moment.clocks()).orElseThrow(() -> cases.missing(releaseId)),
                entries,
                moment,
                model);
        model.addAttribute("sources", sources.all());
        model.addAttribute("part", PageLinks.of(facts, "/releases/" + id));
        log.ifAvailable(heads -> model.addAttribute("verify", verify(heads, id)));
        return "release";
    }

    /** One of the lists of a case that are longer than its page shows. */
    @GetMapping(
            "/releases/{id}/{part:treatments|directives|suspensions|previews|customers|responses|targets|evaluations|commitments"
                    + "|penalties|court-cases|licences|negative-findings}")
    String part(
            @PathVariable String id,
            @PathVariable String part,
            PageRequest page,
            Model model,
            @ModelAttribute("moment") Moment moment) {
        ReleaseId releaseId = PathVariables.release(id);
        ReleaseDossier dossier = cases.dossier(releaseId, moment.clocks()).said();
        CasePart asked = Objects.requireNonNull(CasePart.at(part));
        Page<UncertainAnswer<Object>> list = dossiers.part(releaseId, asked, moment.clocks(), page)
                .map(AsOfAnswer::answer)
                .orElseThrow(() -> cases.missing(releaseId));
        CaseNames names = cases.names(releaseId, moment.ofTheRecord());
        model.addAttribute("release", dossier);
        model.addAttribute("names", names);
        model.addAttribute("kind", part);
        model.addAttribute("list", asked.toString());
        model.addAttribute("items", list.items());
        model.addAttribute(
                "maybe", list.items().stream().anyMatch(entry -> entry.happened() != null || entry.possible() != null));
        lists.show(Map.of(asked, list), List.of(), moment, model);
        model.addAttribute(
                "periods",
                asked == CasePart.TREATMENTS ? PeriodRow.ofPart(id, list.items(), names, moment, text) : List.of());
        model.addAttribute("part", PageLinks.of(list, "/releases/" + id + "/" + part));
        return "case-part";
    }

    /** Null where the record did not hold the release. */
    private @Nullable ReleaseSummary summary(String release, Moment moment) {
        return dossiers.summaries(List.of(release), moment.clocks()).stream()
                .findFirst()
                .map(UncertainAnswer::said)
                .orElse(null);
    }

    private VerifyPanel verify(LogHeads heads, String id) {
        String base = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        return VerifyPanel.of(heads.newest().orElse(null), base, id, plain);
    }
}
