package org.modeldocket.query.replay.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.platform.problem.Parameters;
import org.modeldocket.query.cases.ReleaseDossier;
import org.modeldocket.query.diff.page.ChangeText;
import org.modeldocket.query.diff.page.TransitionView;
import org.modeldocket.query.http.NotFoundException;
import org.modeldocket.query.http.PathVariables;
import org.modeldocket.query.names.NameTable;
import org.modeldocket.query.replay.Replay;
import org.modeldocket.query.replay.ReplayStep;
import org.modeldocket.query.timeline.CaseHistories;
import org.modeldocket.query.timeline.KnownCase;
import org.modeldocket.query.timeline.page.FactLine;
import org.modeldocket.query.timeline.page.FactLines;
import org.modeldocket.query.timeline.page.ReplacedWordings;
import org.modeldocket.query.timeline.page.names.CaseFinder;
import org.modeldocket.query.timeline.page.names.CaseNames;
import org.modeldocket.query.ui.PageController;
import org.modeldocket.query.ui.moment.Moment;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.text.Quoted;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The replay of a case, one fact a page, with a list of the {@value #AROUND} steps before it and after it. */
@PageController
final class ReplayPages {
    private static final int AROUND = 50;

    private final CaseFinder cases;
    private final NameTable organisations;
    private final FactLines lines;
    private final ChangeText words;

    ReplayPages(CaseFinder cases, CaseHistories histories, FactLines lines, ChangeText words) {
        this.cases = cases;
        this.organisations = histories.names();
        this.lines = lines;
        this.words = words;
    }

    @GetMapping("/releases/{id}/replay")
    String replay(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String step,
            Model model,
            @ModelAttribute("moment") Moment moment) {
        ReleaseId releaseId = PathVariables.release(id);
        KnownCase known = cases.history(releaseId, moment.clocks());
        ReleaseDossier dossier = cases.dossier(releaseId, moment.ofTheRecord()).said();
        List<RecordedFact> facts = known.history().recorded();
        int number = number(step, facts.size());
        ReplayStep taken = organisations
                .each(known.day(), List.of(Replay.step(known, number - 1)), ReplayStep::with)
                .getFirst();
        int first = Math.max(1, number - AROUND);
        List<RecordedFact> around = facts.subList(first - 1, Math.min(facts.size(), number + AROUND));
        List<CaseNames> called =
                StepNames.of(known, around, cases.names(releaseId, moment.ofTheRecord()), organisations);
        CaseNames names = called.get(number - first);
        model.addAttribute("release", dossier);
        model.addAttribute("names", names);
        model.addAttribute("number", number);
        model.addAttribute("last", facts.size());
        model.addAttribute(
                "step",
                lines.step(
                        facts.get(number - 1), number, names, moment.clocks(), new ReplacedWordings(known.history())));
        model.addAttribute("turn", TransitionView.of(taken.turn(), id, names, words));
        model.addAttribute("possibly", TransitionView.orNull(taken.possibly(), id, names, words));
        model.addAttribute("steps", lines(around, first, called));
        return "replay";
    }

    private static int number(@Nullable String step, int last) {
        if (step == null) {
            return 1;
        }
        if (!step.matches("0*[1-9][0-9]*")) {
            throw Parameters.refusal("step", Quoted.of(step) + " is not a whole number from 1 to " + last);
        }
        int number = step.length() < 10 ? Integer.parseInt(step) : Integer.MAX_VALUE;
        if (number > last) {
            throw NotFoundException.of("step", step);
        }
        return number;
    }

    private List<FactLine> lines(List<RecordedFact> facts, int first, List<CaseNames> called) {
        List<FactLine> steps = new ArrayList<>();
        for (int i = 0; i < facts.size(); i++) {
            steps.add(lines.stepInList(facts.get(i), first + i, called.get(i)));
        }
        return steps;
    }
}
