package org.modeldocket.query.desk.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modeldocket.platform.web.FormBody;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.bitemporal.UncertainAnswer;
import org.modeldocket.query.cases.DossierQuestions;
import org.modeldocket.query.ui.text.ReleaseTitle;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The other cases that a directive covers, chosen on its form from those that the record holds. */
@Component
final class CoveredCases {
    private static final String INPUT = "f.releases";
    private static final String WORDS = "covered";

    private final Desk desk;
    private final DossierQuestions dossiers;

    CoveredCases(Desk desk, DossierQuestions dossiers) {
        this.desk = desk;
        this.dossiers = dossiers;
    }

    /** A case that the form offers, or that is chosen on it. */
    record Case(String id, String title, boolean chosen) {}

    /** Those that are chosen, and those that are like what is looked for. */
    List<Case> of(FormBody form, DeskCase about) {
        Map<String, Case> cases = new LinkedHashMap<>();
        List<String> chosen = chosen(form, about);
        List<String> known = chosen.stream()
                .flatMap(id -> Desk.id(id).map(ReleaseId::value).stream())
                .toList();
        dossiers.summaries(known, BitemporalPoint.NOW).stream()
                .map(UncertainAnswer::said)
                .forEach(one -> cases.put(
                        one.releaseId(),
                        new Case(
                                one.releaseId(),
                                one.company().name() + " " + ReleaseTitle.of(one.model(), one.version()),
                                true)));
        chosen.forEach(id -> cases.putIfAbsent(id, new Case(id, id, true)));
        desk.near(form.value(WORDS)).stream()
                .filter(found -> !found.id().equals(about.id().value()))
                .forEach(found -> cases.putIfAbsent(
                        found.id(),
                        new Case(
                                found.id(),
                                Optional.ofNullable(found.company())
                                                .map(company -> company.name() + " ")
                                                .orElse("")
                                        + found.title(),
                                false)));
        return List.copyOf(cases.values());
    }

    /** The ids of those that are chosen, without the case itself. */
    static List<String> chosen(FormBody form, DeskCase about) {
        return new ArrayList<>(new LinkedHashSet<>(form.values(INPUT).stream()
                .map(String::strip)
                .filter(id -> !id.isEmpty() && !id.equals(about.id().value()))
                .toList()));
    }

    /** The same directive for several cases. The server makes an id of a fact for each, which follows from the form's. */
    static ObjectNode directive(ObjectNode fact, DeskCase about, List<String> covered) {
        ObjectNode directive = fact.deepCopy();
        directive.remove("sameHappeningAs");
        ArrayNode releases = directive.putArray("releases").add(about.id().value());
        covered.forEach(releases::add);
        return directive;
    }
}
