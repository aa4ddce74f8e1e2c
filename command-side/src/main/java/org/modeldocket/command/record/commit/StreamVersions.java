package org.modeldocket.command.record.commit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The last sequences of the releases appended to recently, as committed. Bounded; the least recently used goes first. */
final class StreamVersions {
    private static final int MOST = 50_000;

    private final Map<String, Long> committed = new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST;
        }
    };

    @Nullable
    Long get(String releaseId) {
        return committed.get(releaseId);
    }

    void putAll(Map<String, Long> heads) {
        committed.putAll(heads);
    }

    /** Another node has appended to a release. */
    void follow(String releaseId, long sequence) {
        committed.computeIfPresent(releaseId, (id, known) -> Math.max(known, sequence));
    }

    void clear() {
        committed.clear();
    }
}
