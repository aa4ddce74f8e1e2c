package org.modeldocket.query.lists.held;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.ValidTimeSlices;
import org.modeldocket.query.bitemporal.ReadPoint;

/** The versions of all releases of one generation of the views up to a position. Immutable, but for what it remembers of now. */
final class HeldVersions {
    private static final Comparator<ReleaseVersions> BY_ID = Comparator.comparing(ReleaseVersions::id);

    private final int generation;
    private final long outOfOrderCount;
    private final long position;
    private final List<ReleaseVersions> releases;
    private final Map<String, List<ReleaseVersions>> byCompany;
    private volatile @Nullable List<ListedRelease> now;

    /**
     * @param releases in the order of their ids
     * @param byCompany those of each company that any of their versions names, in the same order
     */
    private HeldVersions(ReadPoint at, List<ReleaseVersions> releases, Map<String, List<ReleaseVersions>> byCompany) {
        this.generation = at.generation();
        this.outOfOrderCount = at.outOfOrderCount();
        this.position = at.position();
        this.releases = releases;
        this.byCompany = byCompany;
    }

    static HeldVersions of(ReadPoint at, SortedMap<String, ReleaseVersions> releases) {
        Map<String, List<ReleaseVersions>> byCompany = new HashMap<>();
        for (ReleaseVersions release : releases.values()) {
            release.companies()
                    .forEach(company -> byCompany
                            .computeIfAbsent(company, c -> new ArrayList<>())
                            .add(release));
        }
        return new HeldVersions(at, List.copyOf(releases.values()), byCompany);
    }

    /** With other versions of some releases. */
    HeldVersions with(ReadPoint at, SortedMap<String, ReleaseVersions> changed) {
        if (changed.isEmpty()) {
            return new HeldVersions(at, releases, byCompany);
        }
        Map<String, List<ReleaseVersions>> companies = new HashMap<>(byCompany);
        Set<String> touched = new HashSet<>();
        changed.values().forEach(release -> touched.addAll(release.companies()));
        for (String company : touched) {
            companies.put(
                    company,
                    merged(
                            companies.getOrDefault(company, List.of()),
                            changed.values().stream()
                                    .filter(release -> release.companies().contains(company))
                                    .toList(),
                            BY_ID));
        }
        HeldVersions next = new HeldVersions(at, merged(releases, changed.values(), BY_ID), companies);
        List<ListedRelease> known = now;
        List<ListedRelease> listed = at(changed.values(), next.position, ValidTimeSlices.END_OF_TIME.toEpochDay());
        next.now = known == null || listed.size() < changed.size()
                ? null
                : Collections.unmodifiableList(merged(known, listed, Comparator.comparing(ListedRelease::id)));
        return next;
    }

    /** Both in the order of ids; of the same id, the changed one. */
    private static <T> List<T> merged(List<T> known, Collection<T> changed, Comparator<T> byId) {
        List<T> all = new ArrayList<>(known.size() + changed.size());
        int from = 0;
        for (T release : changed) {
            int place = Collections.binarySearch(known, release, byId);
            int to = place < 0 ? -place - 1 : place;
            all.addAll(known.subList(from, to));
            all.add(release);
            from = place < 0 ? to : to + 1;
        }
        all.addAll(known.subList(from, known.size()));
        return all;
    }

    boolean isOf(ReadPoint at) {
        return generation == at.generation() && outOfOrderCount == at.outOfOrderCount();
    }

    /** Up to which the versions are complete. */
    long position() {
        return position;
    }

    List<ReleaseVersions> releases() {
        return releases;
    }

    /** What the record held at a moment, in the order of ids. */
    List<ListedRelease> at(ReadPoint at) {
        if (at.position() < position || !ReleaseVersions.isLastDay(at.day().toEpochDay())) {
            return at(releases, at);
        }
        List<ListedRelease> known = now;
        if (known == null) {
            known = Collections.unmodifiableList(at(releases, at));
            now = known;
        }
        return known;
    }

    /** The same of some ids. */
    List<ListedRelease> at(ReadPoint at, Set<String> ids) {
        return at(ids.stream().sorted().flatMap(id -> Stream.ofNullable(of(id))).toList(), at);
    }

    /** The company of a release; null where the record did not hold it at the position. */
    @Nullable
    String companyAt(String id, int position) {
        ReleaseVersions release = of(id);
        return release == null ? null : release.companyAt(position);
    }

    private @Nullable ReleaseVersions of(String id) {
        int place = Sorted.find(releases, ReleaseVersions::id, id);
        return place < 0 ? null : releases.get(place);
    }

    /** The same of releases that have, or had, one of some companies. */
    List<ListedRelease> ofCompanies(ReadPoint at, Predicate<String> companies) {
        List<List<ReleaseVersions>> some = byCompany.entrySet().stream()
                .filter(company -> companies.test(company.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        return some.size() == 1
                ? at(some.getFirst(), at)
                : at(
                        some.stream()
                                .flatMap(List::stream)
                                .distinct()
                                .sorted(BY_ID)
                                .toList(),
                        at);
    }

    private static List<ListedRelease> at(List<ReleaseVersions> releases, ReadPoint at) {
        return at(releases, at.position(), at.day().toEpochDay());
    }

    private static List<ListedRelease> at(Collection<ReleaseVersions> releases, long known, long day) {
        int position = Math.toIntExact(known);
        List<ListedRelease> held = new ArrayList<>(releases.size());
        for (ReleaseVersions versions : releases) {
            ListedRelease release = versions.at(position, day);
            if (release != null) {
                held.add(release);
            }
        }
        return held;
    }
}
