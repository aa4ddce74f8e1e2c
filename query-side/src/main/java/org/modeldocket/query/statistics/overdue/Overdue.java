package org.modeldocket.query.statistics.overdue;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.modeldocket.query.lists.held.ListedPeriod;
import org.modeldocket.query.lists.held.ListedRelease;
import org.modeldocket.query.lists.held.Match;
import org.modeldocket.query.statistics.selected.SelectedReleases;

/** The directives and previews of selected releases that still last and were due before a day. What is due on the day is not overdue. */
public final class Overdue {
    private final TreeMap<String, DueTerm> terms = new TreeMap<>();

    public Overdue(SelectedReleases releases) {
        for (ListedRelease release : releases.all()) {
            Match own = releases.matcher().ofRelease(release);
            if (own != Match.NO) {
                add(release, own, releases);
            }
        }
    }

    private void add(ListedRelease release, Match own, SelectedReleases releases) {
        TreeMap<Integer, List<ListedPeriod>> readings = new TreeMap<>();
        for (ListedPeriod period : release.periods()) {
            if (period.kind() != null) {
                readings.computeIfAbsent(period.openedAt(), at -> new ArrayList<>()).add(period);
            }
        }
        for (List<ListedPeriod> treatment : readings.values()) {
            Match meets = treatment.stream().map(releases.matcher()::of).reduce(Match.NO, Match::or);
            DueTerm term = DueTerm.of(release.id(), treatment, own.and(meets), releases.day());
            if (term != null && releases.counts(term.overdue())) {
                terms.put(key(term), term);
            }
        }
    }

    private static String key(DueTerm term) {
        return "%s/%010d".formatted(term.releaseId(), term.openedAt());
    }

    /** By keys in the order of the ids of releases. */
    public NavigableMap<String, ?> keys() {
        return terms;
    }

    /** How many certainly, or only possibly, are overdue. */
    public int count(boolean certainly) {
        return (int) terms.values().stream()
                .filter(term -> term.overdue() == (certainly ? Match.DEFINITE : Match.POSSIBLE))
                .count();
    }

    /** The positions of the facts with which some of them began. */
    public List<Integer> positions(List<String> keys) {
        return keys.stream()
                .flatMap(key -> Stream.ofNullable(terms.get(key)))
                .map(DueTerm::openedAt)
                .toList();
    }
}
