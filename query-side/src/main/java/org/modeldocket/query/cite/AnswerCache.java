package org.modeldocket.query.cite;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.ReadPoint;

/** Keeps what the addresses answered that were cited last. Both clocks are pinned in them, so that they answer the same for good. */
final class AnswerCache {
    private static final int MOST = 16;

    private final Map<String, CitedAnswer> answers = new LinkedHashMap<>(32, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CitedAnswer> eldest) {
            return size() > MOST;
        }
    };

    /**
     * The answer, read where it is not kept.
     *
     * @param now what views made the answer; others may be made otherwise
     */
    CitedAnswer of(CitedAddress address, ReadPoint now, Supplier<CitedAnswer> read) {
        String key = now.generation() + " " + now.outOfOrderCount() + " " + address;
        CitedAnswer known = kept(key);
        if (known == null) {
            known = read.get();
            keep(key, known);
        }
        return known;
    }

    private synchronized @Nullable CitedAnswer kept(String key) {
        return answers.get(key);
    }

    private synchronized void keep(String key, CitedAnswer answer) {
        answers.put(key, answer);
    }
}
