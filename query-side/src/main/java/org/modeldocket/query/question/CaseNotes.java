package org.modeldocket.query.question;

import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.CaseHistory;

/**
 * What a projection has worked out of cases and needs again with their next fact. Kept for as long as the case itself is kept
 * elsewhere; a case that was dropped, or whose transaction was rolled back, is worked out anew.
 */
public final class CaseNotes<N> {
    private final Map<CaseHistory, N> notes = Collections.synchronizedMap(new WeakHashMap<>());

    /** The note on a case, which is given once; null where there is none. */
    public @Nullable N take(CaseHistory history) {
        return notes.remove(history);
    }

    /** @param note must not refer to the case */
    public void put(CaseHistory history, N note) {
        notes.put(history, note);
    }
}
