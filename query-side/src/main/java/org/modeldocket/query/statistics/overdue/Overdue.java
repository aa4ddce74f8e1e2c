package org.modeldocket.query.statistics.overdue;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.lists.held.ListedPeriod;
import org.modeldocket.query.lists.held.ListedRelease;
import org.modeldocket.query.lists.held.Match;
import org.modeldocket.query.statistics.selected.SelectedReleases;

/** What was to happen before a day in selected releases and has not. What is due on the day is not overdue. */
public final class Overdue {
    private final TreeMap<String, DueTerm> terms = new TreeMap<>();
    private final SelectedReleases releases;

    /** @param withTargets whether target dates count, which are no treatments */
    public Overdue(SelectedReleases releases, boolean withTargets) {
        this.releases = releases;
        for (ListedRelease release : releases.all()) {
            Match own = releases.matcher().ofRelease(release);
            if (own != Match.NO) {
                addTreatments(release, own);
            }
            if (own != Match.NO && withTargets) {
                release.targets().forEach(target -> add(DueTerm.of(release, target, own, releases.day())));
            }
        }
    }

    private void addTreatments(ListedRelease release, Match own) {
        TreeMap<Integer, List<ListedPeriod>> readings = new TreeMap<>();
        for (ListedPeriod period : release.periods()) {
            if (period.kind() != null) {
                readings.computeIfAbsent(period.openedAt(), at -> new ArrayList<>(1))
                        .add(period);
            }
        }
        for (List<ListedPeriod> treatment : readings.values()) {
            Match meets = treatment.stream().map(releases.matcher()::of).reduce(Match.NO, Match::or);
            add(DueTerm.of(release, treatment, own.and(meets), releases.day()));
        }
    }

    private void add(@Nullable DueTerm term) {
        if (term != null && releases.counts(term.overdue())) {
            terms.put(term.key(), term);
        }
    }

    /** By keys in the order of the ids of releases, then of their facts. */
    public NavigableMap<String, DueTerm> terms() {
        return terms;
    }

    /** By keys in the order of the last days due, then as they are in {@link #terms}. */
    public NavigableMap<String, DueTerm> bySoonest() {
        TreeMap<String, DueTerm> soonest = new TreeMap<>();
        terms.forEach((key, term) ->
                soonest.put("%010d/%s".formatted((long) term.due().latest() - Integer.MIN_VALUE, key), term));
        return soonest;
    }

    /** How many certainly, or only possibly, are overdue. */
    public int count(boolean certainly) {
        return (int) terms.values().stream()
                .filter(term -> term.overdue() == (certainly ? Match.DEFINITE : Match.POSSIBLE))
                .count();
    }
}
