package org.modeldocket.query.bitemporal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * How many entries a list has at a moment. To count them reads the whole list, so the counts of the moments asked about last are
 * kept: what a view says at a position changes only when it is rebuilt or inserts an earlier fact.
 */
public final class CachedTotals {
    private static final int KEPT = 2_000;

    private record Asked(
            String count, Map<String, String> values, int generation, long disorders, long position, LocalDate day) {}

    private final NamedParameterJdbcTemplate jdbc;
    private final Cache<Asked, Long> kept =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    public CachedTotals(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param count the SQL that counts, with the parameters of {@link BitemporalPredicates#at} and {@code :owner}
     * @param owner the value of that parameter; null where it has none
     */
    public long of(ReadPoint at, String count, @Nullable String owner) {
        return of(at, count, owner == null ? Map.of() : Map.of("owner", owner));
    }

    /**
     * @param count the SQL that counts, with the parameters of {@link BitemporalPredicates#at} and those in {@code values}
     * @param values by the names of their parameters
     */
    public long of(ReadPoint at, String count, Map<String, String> values) {
        Asked asked =
                new Asked(count, Map.copyOf(values), at.generation(), at.outOfOrderCount(), at.position(), at.day());
        Long known = kept.getIfPresent(asked);
        if (known != null) {
            return known;
        }
        // Not computed inside the cache: a count may wait for a connection, and must not hold up those of other lists.
        long counted = Objects.requireNonNull(
                jdbc.queryForObject(count, BitemporalPredicates.at(at).addValues(values), Long.class));
        kept.put(asked, counted);
        return counted;
    }
}
