package org.modeldocket.query.cases;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.bitemporal.UncertainAnswer;
import org.modeldocket.query.cases.view.CaseLinks;
import org.modeldocket.query.paging.Page;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.text.ShortText;

/** Cuts the lists of a case into parts, so that no answer grows with the case. Pure. */
final class DossierParts {
    private DossierParts() {}

    /** One list of the case. */
    static Page<UncertainAnswer<Object>> of(UncertainAnswer<ReleaseDossier> whole, CasePart part, PageRequest window) {
        String list = part + " of " + whole.said().releaseId();
        return Page.ofAll(part.entries(whole), window, list, entry -> part.key(entry.said()));
    }

    /** The case with the first part of each list, and where each goes on. */
    static UncertainAnswer<ReleaseDossier> first(UncertainAnswer<ReleaseDossier> whole, BitemporalPoint clocks) {
        Map<CasePart, String> next = new EnumMap<>(CasePart.class);
        Set<String> shown = new HashSet<>();
        String path = "/api/releases/" + whole.said().releaseId() + "/";
        for (CasePart part : CasePart.values()) {
            Page<UncertainAnswer<Object>> slice = of(whole, part, PageRequest.first());
            slice.items().forEach(entry -> shown.add(part + " " + part.key(entry.said())));
            String more = clocks.addressOrNull(path + part.path(), slice.cursor());
            if (more != null) {
                next.put(part, more);
            }
        }
        ReleaseDossier said = first(whole.said(), shown, next, clocks);
        ReleaseDossier possible = whole.possible() == null ? null : first(whole.possible(), shown, next, clocks);
        return new UncertainAnswer<>(said, whole.happened(), said.equals(possible) ? null : possible);
    }

    private static CaseLinks links(ReleaseDossier of, BitemporalPoint clocks) {
        ReleaseFilter family = new ReleaseFilter(null, of.family() == null ? null : new ShortText(of.family()), null);
        return new CaseLinks(
                family.equals(ReleaseFilter.ALL) ? null : listed(family, clocks),
                listed(ReleaseFilter.successorsOf(new ReleaseId(of.releaseId())), clocks));
    }

    private static String listed(ReleaseFilter filter, BitemporalPoint clocks) {
        return clocks.at("/api/releases?" + filter.query());
    }

    private static ReleaseDossier first(
            ReleaseDossier of, Set<String> shown, Map<CasePart, String> next, BitemporalPoint clocks) {
        Map<CasePart, Integer> counts = new EnumMap<>(CasePart.class);
        for (CasePart part : CasePart.values()) {
            int entries = part.count(of);
            if (part.isCounted(entries)) {
                counts.put(part, entries);
            }
        }
        return new ReleaseDossier(
                of.releaseId(),
                of.company(),
                of.model(),
                of.version(),
                of.description(),
                of.family(),
                of.succeeds(),
                of.standing(),
                of.possibleStandings(),
                of.sequence(),
                of.position(),
                of.registeredAt(),
                of.recordedAt(),
                counts,
                next.isEmpty() ? null : next,
                links(of, clocks),
                cut(CasePart.TREATMENTS, of.treatments(), shown),
                cut(CasePart.DIRECTIVES, of.directives(), shown),
                cut(CasePart.SUSPENSIONS, of.suspensions(), shown),
                of.preview(),
                cut(CasePart.PREVIEWS, of.previews(), shown),
                cut(CasePart.CUSTOMERS, of.customers(), shown),
                cut(CasePart.RESPONSES, of.responses(), shown),
                cut(CasePart.TARGETS, of.targets(), shown),
                cut(CasePart.EVALUATIONS, of.evaluations(), shown),
                cut(CasePart.COMMITMENTS, of.commitments(), shown),
                cut(CasePart.PENALTIES, of.penalties(), shown),
                cut(CasePart.COURT_CASES, of.courtCases(), shown),
                cut(CasePart.LICENCES, of.licences(), shown),
                cut(CasePart.NEGATIVE_FINDINGS, of.negativeFindings(), shown));
    }

    private static <T> List<T> cut(CasePart part, List<T> all, Set<String> shown) {
        return all.stream()
                .filter(entry -> shown.contains(part + " " + part.key(entry)))
                .toList();
    }
}
