package org.modeldocket.platform.load;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The time that each client, and each kind of its work, has used lately, in nanoseconds of turns. Half of it is forgotten each
 * {@value #HALF_LIFE_SECONDS} seconds. Not thread-safe.
 */
final class RecentUsage {
    private static final int HALF_LIFE_SECONDS = 10;
    private static final double HALF_LIFE = TimeUnit.SECONDS.toNanos(HALF_LIFE_SECONDS);
    /** Clients and kinds of work to know of at once. One that is forgotten counts as new. */
    private static final int MOST = 10_000;

    private record Key(String client, @Nullable String work) {}

    private record Used(double nanos, long at) {
        double now(long now) {
            return nanos * Math.pow(0.5, (now - at) / HALF_LIFE);
        }
    }

    private final Cache<Key, Used> used =
            Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();

    /** @param now nanoseconds of a clock that every call goes by */
    void add(String client, String work, long nanos, long now) {
        add(new Key(client, null), nanos, now);
        add(new Key(client, work), nanos, now);
    }

    double of(String client, long now) {
        return of(new Key(client, null), now);
    }

    double of(String client, String work, long now) {
        return of(new Key(client, work), now);
    }

    private void add(Key key, long nanos, long now) {
        used.put(key, new Used(of(key, now) + nanos, now));
    }

    private double of(Key key, long now) {
        Used known = used.getIfPresent(key);
        return known == null ? 0 : known.now(now);
    }
}
