package org.modeldocket.query.projecting;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.vocabulary.ReleaseId;

/**
 * Cases as a committed transaction left them, those used longest ago dropped first. Bounded by the number of facts that they
 * hold together, so that a few long cases weigh as much as many short ones. The last one put stays, whatever its length.
 */
public final class CaseCache {
    private final Map<ReleaseId, CaseHistory> cases = new LinkedHashMap<>(1024, 0.75f, true);
    private final long mostFacts;
    private long facts;

    public CaseCache(long mostFacts) {
        this.mostFacts = mostFacts;
    }

    public synchronized @Nullable CaseHistory get(ReleaseId releaseId) {
        return cases.get(releaseId);
    }

    synchronized boolean holds(ReleaseId releaseId) {
        return cases.containsKey(releaseId);
    }

    public synchronized void putAll(Collection<CaseHistory> committed) {
        for (CaseHistory history : committed) {
            drop(history.file().releaseId());
            cases.put(history.file().releaseId(), history);
            facts += weight(history);
        }
        Iterator<CaseHistory> eldest = cases.values().iterator();
        while (facts > mostFacts && cases.size() > 1) {
            facts -= weight(eldest.next());
            eldest.remove();
        }
    }

    synchronized void drop(ReleaseId releaseId) {
        CaseHistory dropped = cases.remove(releaseId);
        facts -= dropped == null ? 0 : weight(dropped);
    }

    public synchronized void clear() {
        cases.clear();
        facts = 0;
    }

    private static long weight(CaseHistory history) {
        return history.sequence() + 1;
    }
}
