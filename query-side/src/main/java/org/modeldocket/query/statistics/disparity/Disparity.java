package org.modeldocket.query.statistics.disparity;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.lists.faceted.ListFacet;
import org.modeldocket.query.lists.held.ListedPeriod;
import org.modeldocket.query.lists.held.ListedRelease;
import org.modeldocket.query.lists.held.Match;
import org.modeldocket.query.statistics.selected.ReleaseLinks;
import org.modeldocket.query.statistics.selected.SelectedReleases;
import org.modeldocket.query.statistics.selected.SelectedReleases.Selected;
import org.modeldocket.vocabulary.Treatment;

/**
 * Counts groups of releases, and beside each group all other releases that are selected. A release with several values of the facet
 * is in several groups.
 */
public final class Disparity {
    private final Tally all = new Tally();
    private final TreeMap<String, Tally> in = new TreeMap<>();
    private final Map<String, Tally> notAmongOthers = new TreeMap<>();
    private final Map<String, GroupReadings> readings = new ConcurrentHashMap<>();

    /** @param by the facet whose values make the groups */
    public Disparity(SelectedReleases releases, ListFacet by, Treatment outcome) {
        for (Selected selected : releases.releases()) {
            ListedRelease release = selected.release();
            Match has = has(release, outcome);
            all.add(selected.match(), has, 1);
            releases.values(selected, by).forEach((value, match) -> {
                in.computeIfAbsent(value, v -> new Tally()).add(match, has, 1);
                Tally taken = notAmongOthers.computeIfAbsent(value, v -> new Tally());
                taken.add(selected.match(), has, -1);
                if (selected.match() == Match.DEFINITE && match == Match.POSSIBLE) {
                    taken.add(Match.POSSIBLE, has, 1);
                }
            });
        }
    }

    private static Match has(ListedRelease release, Treatment outcome) {
        Match has = Match.NO;
        for (ListedPeriod period : release.periods()) {
            has = period.kind() == outcome ? has.or(period.certainty()) : has;
        }
        return has;
    }

    Tally all() {
        return all;
    }

    /** The groups by their values, in the order of these. */
    public NavigableMap<String, ?> groups() {
        return in;
    }

    /**
     * The rates of a group.
     *
     * @param links to its releases
     */
    public GroupRates rates(String value, @Nullable String name, ReleaseLinks links, Treatment outcome) {
        return GroupRates.of(
                readings.computeIfAbsent(value, this::readings),
                value,
                name,
                links.address(),
                links.and("has", outcome.name()).address());
    }

    private GroupReadings readings(String value) {
        Tally others = new Tally();
        others.add(all);
        others.add(notAmongOthers.getOrDefault(value, new Tally()));
        return GroupReadings.of(in.getOrDefault(value, new Tally()), others);
    }
}
