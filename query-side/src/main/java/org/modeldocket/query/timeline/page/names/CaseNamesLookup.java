package org.modeldocket.query.timeline.page.names;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.cases.DossierQuestions;
import org.modeldocket.query.timeline.CaseHistories;
import org.modeldocket.vocabulary.id.ReleaseId;

/** The names of several cases, each looked up once; for one page. A case that the view does not hold yet is called by its id. */
public final class CaseNamesLookup {
    private final DossierQuestions dossiers;
    private final CaseHistories histories;
    private final BitemporalPoint clocks;
    private final Map<String, CaseNames> known = new HashMap<>();

    public CaseNamesLookup(DossierQuestions dossiers, CaseHistories histories, BitemporalPoint clocks) {
        this.dossiers = dossiers;
        this.histories = histories;
        this.clocks = clocks;
    }

    public CaseNames of(String releaseId) {
        return known.computeIfAbsent(
                releaseId,
                id -> find(dossiers, histories, new ReleaseId(id), clocks).orElseGet(() -> CaseNames.unknown(id)));
    }

    /** Empty when the record did not hold the case. */
    static Optional<CaseNames> find(
            DossierQuestions dossiers, CaseHistories histories, ReleaseId id, BitemporalPoint clocks) {
        return histories
                .at(id, clocks)
                .flatMap(known -> dossiers.whole(id, clocks)
                        .map(whole -> CaseNames.of(
                                whole.answer().said(), known.history().ordered())));
    }
}
