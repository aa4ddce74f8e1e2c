package org.modeldocket.platform.stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;

/** The pages read last, shared by all streams, so that several rebuilds at once decode each fact once. */
public final class FactPageCache {
    private final FactSource reader;
    private final HighWatermark highWatermark;
    private final Cache<Long, FactPage> cache;

    /** @param most blocks of usual facts kept at most; fewer where facts are large */
    public FactPageCache(FactSource reader, HighWatermark highWatermark, int most) {
        this.reader = reader;
        this.highWatermark = highWatermark;
        cache = Caffeine.newBuilder()
                .maximumWeight(most * FactPage.USUAL_BYTES)
                .weigher((Long number, FactPage page) -> page.bytes())
                .expireAfterAccess(10, TimeUnit.MINUTES)
                .build();
    }

    /** The block that holds a position within reach, filled at least that far. */
    FactPage holding(long position) {
        FactPage page = cache.get(FactPage.numberOf(position), FactPage::numbered);
        if (!page.holds(position)) {
            page.fill(reader, highWatermark.get());
            // It weighs more than when it was put.
            cache.asMap().replace(FactPage.numberOf(position), page);
        }
        return page;
    }

    /** The message at a position within reach. */
    public TrackedEventMessage<?> message(long position) {
        return holding(position).get(position);
    }
}
