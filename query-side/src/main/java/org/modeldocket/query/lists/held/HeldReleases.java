package org.modeldocket.query.lists.held;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.ReadPoint;
import org.modeldocket.query.views.ViewsDatabase;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Holds the versions of all releases of one generation of the views in memory, some 170 bytes for each fact of the record, and
 * all releases as they are now. They are loaded when they are first asked for, and again when another generation is live or a fact
 * came out of order; new facts are added by the next reader.
 */
public final class HeldReleases {
    private static final int MOST_AT_ONCE = 500;

    private final NamedParameterJdbcTemplate jdbc;
    private final ReentrantLock loading = new ReentrantLock();
    private volatile @Nullable HeldVersions held;

    public HeldReleases(ViewsDatabase views) {
        this.jdbc = new NamedParameterJdbcTemplate(views.live());
    }

    /** Those that the record held at a moment, in the order of their ids; within the transaction that knows the moment. */
    public List<ListedRelease> at(ReadPoint at) {
        return held(at).at(at);
    }

    /** Those of some ids, likewise. */
    public List<ListedRelease> at(ReadPoint at, Set<String> ids) {
        return held(at).at(at, ids);
    }

    /** Those of which some companies are, or were, the company by their own ids; and perhaps others. */
    public List<ListedRelease> ofCompanies(ReadPoint at, Predicate<String> companies) {
        return held(at).ofCompanies(at, companies);
    }

    /** The companies of those that the record held at a moment, by the ids of the releases. */
    public Map<String, String> companies(ReadPoint at) {
        int position = Math.toIntExact(at.position());
        Map<String, String> companies = new HashMap<>();
        for (ReleaseVersions versions : held(at).releases()) {
            String company = versions.companyAt(position);
            if (company != null) {
                companies.put(versions.id(), company);
            }
        }
        return companies;
    }

    /** Finds the company of a release by its id, as the record held it at a moment; null where it did not. For one thread. */
    public UnaryOperator<@Nullable String> companyOf(ReadPoint at) {
        HeldVersions versions = held(at);
        int position = Math.toIntExact(at.position());
        Map<String, Optional<String>> known = new HashMap<>();
        return id -> known.computeIfAbsent(id, one -> Optional.ofNullable(versions.companyAt(one, position)))
                .orElse(null);
    }

    private HeldVersions held(ReadPoint at) {
        HeldVersions known = held;
        return known == null || !known.isOf(at) || known.position() < at.position() ? advanced(at) : known;
    }

    private HeldVersions advanced(ReadPoint at) {
        loading.lock();
        try {
            HeldVersions known = held;
            if (known == null || !known.isOf(at)) {
                known = HeldVersions.of(at, new VersionReader(jdbc).read("TRUE", Map.of()));
            } else if (known.position() < at.position()) {
                known = known.with(at, changed(known, at));
            }
            held = known;
            return known;
        } finally {
            loading.unlock();
        }
    }

    /** What the transaction sees of the releases that have new facts. */
    private SortedMap<String, ReleaseVersions> changed(HeldVersions known, ReadPoint at) {
        List<String> changed = jdbc.queryForList(
                "SELECT DISTINCT release_id FROM timeline_fact WHERE position > :from AND position <= :to",
                Map.of("from", known.position(), "to", at.position()),
                String.class);
        SortedMap<String, ReleaseVersions> all = new TreeMap<>();
        for (int from = 0; from < changed.size(); from += MOST_AT_ONCE) {
            all.putAll(new VersionReader(jdbc)
                    .read(
                            "release_id IN (:changed)",
                            Map.of("changed", changed.subList(from, Math.min(changed.size(), from + MOST_AT_ONCE)))));
        }
        return all;
    }
}
