package org.modeldocket.query.compare.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.modeldocket.platform.web.QueryParameters;
import org.modeldocket.query.cases.DossierQuestions;
import org.modeldocket.query.compare.CompareParameters;
import org.modeldocket.query.compare.CompareQuestions;
import org.modeldocket.query.compare.UnknownReleasesException;
import org.modeldocket.query.compare.compared.Alignment;
import org.modeldocket.query.compare.compared.Comparison;
import org.modeldocket.query.compare.peers.PeerEntry;
import org.modeldocket.query.http.ReadParameters;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.query.timeline.page.names.CaseFinder;
import org.modeldocket.query.ui.PageController;
import org.modeldocket.query.ui.moment.Moment;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Cases beside each other. With fewer than two it asks for them, and offers those that are like the first. */
@PageController
final class ComparePages {
    private static final int PEERS = 10;

    /** A parameter of the address with a value. */
    record Field(String name, String value) {}

    private final CompareQuestions questions;
    private final DossierQuestions dossiers;
    private final CaseFinder cases;
    private final LaneCharts charts;

    ComparePages(CompareQuestions questions, DossierQuestions dossiers, CaseFinder cases, LaneCharts charts) {
        this.questions = questions;
        this.dossiers = dossiers;
        this.cases = cases;
        this.charts = charts;
    }

    @GetMapping("/compare")
    @QueryParameters(value = "align", repeated = "release")
    String compare(
            ReadParameters parameters,
            HttpServletRequest request,
            Model model,
            @ModelAttribute("moment") Moment moment) {
        List<ReleaseId> releases = CompareParameters.releases(written(request), 0, parameters);
        Alignment align = CompareParameters.align(request.getParameter("align"), parameters);
        parameters.check();
        model.addAttribute("align", align.toString());
        if (releases.size() > 1) {
            Comparison comparison = compare(releases, align, moment, parameters);
            model.addAttribute("comparison", comparison);
            model.addAttribute("chart", charts.of(comparison));
        }
        model.addAttribute(
                "chosen",
                dossiers.summaries(ids(releases), moment.pinned()).stream()
                        .sorted(Comparator.comparing(
                                one -> ids(releases).indexOf(one.said().releaseId())))
                        .toList());
        if (!releases.isEmpty()) {
            offer(releases, moment, model);
        }
        address(releases, align, model);
        return "compare";
    }

    /** A form sends the field in which nothing was written. */
    private static String[] written(HttpServletRequest request) {
        String[] values = request.getParameterValues("release");
        return Stream.of(values == null ? new String[0] : values)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toArray(String[]::new);
    }

    private static List<String> ids(List<ReleaseId> releases) {
        return releases.stream().map(ReleaseId::value).toList();
    }

    private Comparison compare(List<ReleaseId> releases, Alignment align, Moment moment, ReadParameters parameters) {
        try {
            return questions.compare(releases, align, moment.pinned());
        } catch (UnknownReleasesException e) {
            parameters.wrong("release", String.valueOf(e.getMessage()));
            parameters.check();
            throw e;
        }
    }

    /** Cases that are like the first, those that certainly are before the others, without those that are chosen already. */
    private void offer(List<ReleaseId> releases, Moment moment, Model model) {
        ReleaseId first = releases.getFirst();
        Set<String> known = new HashSet<>(ids(releases));
        CompareQuestions.PeerPage peers = peers(first, true, moment);
        List<PeerEntry> others = new ArrayList<>(offered(peers, known));
        peers = peers(first, false, moment);
        others.forEach(peer -> known.add(peer.release().said().releaseId()));
        others.addAll(offered(peers, known));
        others = others.subList(0, Math.min(PEERS, others.size()));
        model.addAttribute("peers", others);
        model.addAttribute("peersTotal", peers.page().total());
        model.addAttribute("criteria", peers.criteria());
        model.addAttribute("peersJson", "/api/releases/" + first + "/peers");
    }

    private CompareQuestions.PeerPage peers(ReleaseId first, boolean definiteOnly, Moment moment) {
        PageRequest window = new PageRequest(PEERS + CompareParameters.MOST, null);
        return questions
                .peers(first, Set.of(), definiteOnly, moment.pinned(), window)
                .orElseThrow(() -> cases.missing(first))
                .answer();
    }

    private static List<PeerEntry> offered(CompareQuestions.PeerPage peers, Set<String> known) {
        return peers.page().items().stream()
                .filter(peer -> !known.contains(peer.release().said().releaseId()))
                .toList();
    }

    private static void address(List<ReleaseId> releases, Alignment align, Model model) {
        List<Field> fields = new ArrayList<>();
        releases.forEach(id -> fields.add(new Field("release", id.value())));
        if (align != Alignment.CALENDAR) {
            fields.add(new Field("align", align.toString()));
        }
        String query = String.join(
                "&",
                fields.stream()
                        .map(field -> field.name() + "=" + URLEncoder.encode(field.value(), StandardCharsets.UTF_8))
                        .toList());
        model.addAttribute("kept", fields);
        model.addAttribute("base", query.isEmpty() ? "/compare" : "/compare?" + query);
        model.addAttribute("json", "/api/compare?" + query);
    }
}
