package org.modeldocket.query.diff.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.problem.ProblemException;
import org.modeldocket.platform.problem.ProblemType;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.bitemporal.KnownAt;
import org.modeldocket.query.cases.ReleaseDossier;
import org.modeldocket.query.diff.CaseComparison;
import org.modeldocket.query.diff.Difference;
import org.modeldocket.query.http.PathVariables;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.query.timeline.page.FactLine;
import org.modeldocket.query.timeline.page.FactLines;
import org.modeldocket.query.timeline.page.ReplacedWordings;
import org.modeldocket.query.timeline.page.names.CaseFinder;
import org.modeldocket.query.timeline.page.names.CaseNames;
import org.modeldocket.query.ui.PageController;
import org.modeldocket.query.ui.moment.InvalidMomentException;
import org.modeldocket.query.ui.moment.Moment;
import org.modeldocket.query.ui.moment.MomentField;
import org.modeldocket.query.ui.moment.MomentFormPage;
import org.modeldocket.query.ui.moment.MomentText;
import org.modeldocket.query.ui.text.Messages;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What changed in a case between two moments of the record. The page stands for the second of them, and so do its links. Without
 * moments it asks for them.
 */
@PageController
final class DifferencePages implements MomentFormPage {
    private static final String ADDRESS = "/releases/{id}/diff";

    private final CaseComparison cases;
    private final CaseFinder asked;
    private final FactLines lines;
    private final ChangeText changes;
    private final MomentText moments;
    private final Messages words;

    DifferencePages(
            CaseComparison cases,
            CaseFinder asked,
            FactLines lines,
            ChangeText changes,
            MomentText moments,
            Messages words) {
        this.cases = cases;
        this.asked = asked;
        this.lines = lines;
        this.changes = changes;
        this.moments = moments;
        this.words = words;
    }

    @GetMapping(ADDRESS)
    String difference(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            PageRequest page,
            Model model,
            @ModelAttribute("moment") Moment moment) {
        ReleaseId releaseId = PathVariables.release(id);
        if (from == null && to == null) {
            model.addAttribute(
                    "release",
                    this.asked.dossier(releaseId, moment.ofTheRecord()).said());
            model.addAttribute("fields", RequestedRange.empty(moment.asked()));
            return "diff";
        }
        RequestedRange asked = RequestedRange.read(from, to, moment.asked());
        Difference difference = between(releaseId, asked, page);
        KnownAt end = new KnownAt.Position(difference.to().position());
        ReleaseDossier dossier = this.asked
                .dossier(releaseId, new BitemporalPoint(asked.range().validAt(), end))
                .said();
        CaseNames names = this.asked.names(releaseId, new BitemporalPoint(null, end));
        ReplacedWordings replaced = new ReplacedWordings(
                this.asked.history(releaseId, new BitemporalPoint(null, end)).history());
        DifferenceView shown = shown(dossier, names, asked, difference, replaced);
        model.addAttribute("release", dossier);
        model.addAttribute("fields", asked.form().fields());
        model.addAttribute("difference", shown);
        String again = path(id) + "/diff";
        model.addAttribute("beginning", page.cursor() == null ? null : asked.address(again, difference, null));
        model.addAttribute(
                "next", difference.next() == null ? null : asked.address(again, difference, difference.next()));
        model.addAttribute("json", asked.address("/api" + again, difference, null));
        model.addAttribute(
                "moment",
                Moment.of(asked.to(), difference.to(), moments)
                        .saying(words.say("diff.says", shown.first(), shown.second())));
        return "diff";
    }

    @Override
    public String address() {
        return ADDRESS;
    }

    @Override
    public List<MomentField> fields(HttpServletRequest request) {
        return RequestedRange.fields(request);
    }

    private Difference between(ReleaseId id, RequestedRange asked, PageRequest window) {
        try {
            return cases.between(id, asked.range(), window).orElseThrow(() -> this.asked.missing(id));
        } catch (ProblemException e) {
            if (e.problem().type() != ProblemType.MALFORMED) {
                throw e;
            }
            InvalidMomentException backwards = asked.backwards();
            backwards.initCause(e);
            throw backwards;
        }
    }

    private DifferenceView shown(
            ReleaseDossier dossier,
            CaseNames names,
            RequestedRange asked,
            Difference difference,
            ReplacedWordings replaced) {
        Difference.Summary told = difference.summary();
        DifferenceView.Summary summary =
                told == null ? null : DifferenceView.Summary.of(told, dossier, names, changes, words);
        String id = dossier.releaseId();
        boolean held = summary == null || summary.turn().before() != null;
        List<FactLine> facts = lines.told(difference.items(), names, asked.to().clocks(), replaced);
        return new DifferenceView(
                moments.says(asked.from(), difference.from()),
                moments.says(asked.to(), difference.to()),
                held ? asked.from().address(path(id)) : null,
                asked.to().address(path(id)),
                summary,
                facts);
    }

    private static String path(String id) {
        return "/releases/" + id;
    }
}
