package org.modeldocket.query.timeline.page;

import java.util.HashMap;
import java.util.Map;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.cases.DossierQuestions;
import org.modeldocket.vocabulary.id.ReleaseId;

/** The names of several cases, each looked up once; for one page. A case that the view does not hold yet is called by its id. */
public final class CaseNamesLookup {
    private final DossierQuestions dossiers;
    private final BitemporalPoint clocks;
    private final Map<String, CaseNames> known = new HashMap<>();

    CaseNamesLookup(DossierQuestions dossiers, BitemporalPoint clocks) {
        this.dossiers = dossiers;
        this.clocks = clocks;
    }

    public CaseNames of(String releaseId) {
        return known.computeIfAbsent(
                releaseId,
                id -> dossiers.whole(new ReleaseId(id), clocks)
                        .map(known -> known.answer().said())
                        .map(CaseNames::of)
                        .orElseGet(() -> CaseNames.unknown(id)));
    }
}
