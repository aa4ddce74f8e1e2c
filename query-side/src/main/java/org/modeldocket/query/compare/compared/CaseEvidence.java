package org.modeldocket.query.compare.compared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.casefile.Statement;
import org.modeldocket.query.compare.compared.Evidence.EvidenceFact;

/** The facts of one case by their ids and their positions. Immutable. */
public final class CaseEvidence {
    private final Map<String, EvidenceFact> facts = new HashMap<>();
    private final Map<Integer, String> ids = new HashMap<>();

    /** @param position up to which the record counts */
    public CaseEvidence(CaseHistory history, long position) {
        for (Statement statement : history.statements()) {
            RecordedFact fact = statement.original();
            String id = fact.fact().factId().toString();
            facts.put(
                    id,
                    new EvidenceFact(
                            id,
                            fact.position(),
                            statement.citations().size(),
                            "/api/releases/" + fact.releaseId() + "/facts/" + id + "?knownAt=position:" + position));
            ids.put(Math.toIntExact(fact.position()), id);
        }
    }

    /** The ids of the case's statements by their positions. */
    Map<Integer, String> ids() {
        return ids;
    }

    /** @param factIds in the order in which they are to be named */
    Evidence of(Collection<String> factIds) {
        List<EvidenceFact> named = new ArrayList<>();
        int count = 0;
        int citations = 0;
        for (String id : factIds) {
            EvidenceFact fact = facts.get(id);
            if (fact != null) {
                count++;
                citations += fact.citations();
                if (named.size() < Evidence.MOST) {
                    named.add(fact);
                }
            }
        }
        return new Evidence(named, count, citations);
    }
}
