package org.modeldocket.query.lists.held;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.ReadPoint;
import org.modeldocket.query.views.ViewsDatabase;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Holds the versions of all releases of one generation of the views in memory: some 170 bytes for each fact of the record. They
 * are loaded when they are first asked for, and again when another generation is live or a fact came out of order; new facts are
 * added by the next reader.
 */
public final class HeldReleases {
    private static final int MOST_AT_ONCE = 500;

    /** @param position up to which the versions are complete */
    private record Held(int generation, long outOfOrderCount, long position, List<ReleaseVersions> releases) {
        boolean isOf(ReadPoint at) {
            return generation == at.generation() && outOfOrderCount == at.outOfOrderCount();
        }
    }

    private final NamedParameterJdbcTemplate jdbc;
    private final ReentrantLock loading = new ReentrantLock();
    private volatile @Nullable Held held;

    public HeldReleases(ViewsDatabase views) {
        this.jdbc = new NamedParameterJdbcTemplate(views.live());
    }

    /** Those that the record held at a moment, in the order of their ids; within the transaction that knows the moment. */
    public List<ListedRelease> at(ReadPoint at) {
        return at(at, id -> true);
    }

    /** Those of some ids, likewise. */
    public List<ListedRelease> at(ReadPoint at, Set<String> ids) {
        return at(at, ids::contains);
    }

    private List<ListedRelease> at(ReadPoint at, Predicate<String> wanted) {
        int position = Math.toIntExact(at.position());
        long day = at.day().toEpochDay();
        List<ListedRelease> releases = new ArrayList<>();
        for (ReleaseVersions versions : versions(at)) {
            ListedRelease release = wanted.test(versions.id()) ? versions.at(position, day) : null;
            if (release != null) {
                releases.add(release);
            }
        }
        return releases;
    }

    /** The companies of those that the record held at a moment, by the ids of the releases. */
    public Map<String, String> companies(ReadPoint at) {
        int position = Math.toIntExact(at.position());
        Map<String, String> companies = new HashMap<>();
        for (ReleaseVersions versions : versions(at)) {
            String company = versions.companyAt(position);
            if (company != null) {
                companies.put(versions.id(), company);
            }
        }
        return companies;
    }

    private List<ReleaseVersions> versions(ReadPoint at) {
        Held known = held;
        if (known == null || !known.isOf(at) || known.position() < at.position()) {
            known = advanced(at);
        }
        return known.releases();
    }

    private Held advanced(ReadPoint at) {
        loading.lock();
        try {
            Held known = held;
            if (known == null || !known.isOf(at)) {
                known = held(at, new VersionReader(jdbc).read("TRUE", Map.of()).values());
            } else if (known.position() < at.position()) {
                known = held(at, with(known, at));
            }
            held = known;
            return known;
        } finally {
            loading.unlock();
        }
    }

    private static Held held(ReadPoint at, Collection<ReleaseVersions> releases) {
        return new Held(at.generation(), at.outOfOrderCount(), at.position(), List.copyOf(releases));
    }

    /** With what the transaction sees of the releases that have new facts. */
    private Collection<ReleaseVersions> with(Held known, ReadPoint at) {
        List<String> changed = jdbc.queryForList(
                "SELECT DISTINCT release_id FROM timeline_fact WHERE position > :from AND position <= :to",
                Map.of("from", known.position(), "to", at.position()),
                String.class);
        if (changed.isEmpty()) {
            return known.releases();
        }
        TreeMap<String, ReleaseVersions> all = new TreeMap<>();
        known.releases().forEach(release -> all.put(release.id(), release));
        for (int from = 0; from < changed.size(); from += MOST_AT_ONCE) {
            all.putAll(new VersionReader(jdbc)
                    .read(
                            "release_id IN (:changed)",
                            Map.of("changed", changed.subList(from, Math.min(changed.size(), from + MOST_AT_ONCE)))));
        }
        return all.values();
    }
}
