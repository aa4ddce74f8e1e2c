package org.modeldocket.query.question;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.vocabulary.id.ReleaseId;

/**
 * Cases as a committed transaction left them, those used longest ago dropped first. Bounded by the memory that their facts take
 * together. The last one put stays, even if it is longer than that.
 */
public final class CaseCache {
    private static final long ROOM_OF_A_CASE = 1_000;
    private static final long ROOM_OF_A_FACT = 200;

    private final Map<ReleaseId, CaseHistory> cases = new LinkedHashMap<>(1024, 0.75f, true);
    private final long mostBytes;
    private long bytes;

    public CaseCache(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    public synchronized @Nullable CaseHistory get(ReleaseId releaseId) {
        return cases.get(releaseId);
    }

    public synchronized boolean holds(ReleaseId releaseId) {
        return cases.containsKey(releaseId);
    }

    public synchronized void putAll(Collection<CaseHistory> committed) {
        for (CaseHistory history : committed) {
            drop(history.releaseId());
            cases.put(history.releaseId(), history);
            bytes += weight(history);
        }
        Iterator<CaseHistory> eldest = cases.values().iterator();
        while (bytes > mostBytes && cases.size() > 1) {
            bytes -= weight(eldest.next());
            eldest.remove();
        }
    }

    public synchronized void drop(ReleaseId releaseId) {
        CaseHistory dropped = cases.remove(releaseId);
        bytes -= dropped == null ? 0 : weight(dropped);
    }

    public synchronized void clear() {
        cases.clear();
        bytes = 0;
    }

    private static long weight(CaseHistory history) {
        return ROOM_OF_A_CASE + history.weight() + ROOM_OF_A_FACT * (history.sequence() + 1);
    }
}
