package org.modeldocket.query.statistics.selected;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.modeldocket.query.lists.ReleaseMatcher;
import org.modeldocket.query.lists.faceted.ListFacet;
import org.modeldocket.query.lists.held.ListedRelease;
import org.modeldocket.query.lists.held.Match;

/** The releases that a query selects as of a moment. */
public final class SelectedReleases {
    /** A release, with how surely it meets the query. */
    public record Selected(ListedRelease release, Match match) {}

    private final List<ListedRelease> all;
    private final ReleaseMatcher matcher;
    private final boolean definiteOnly;
    private final int day;

    /**
     * @param all what the record held at the moment, in the order of ids
     * @param definiteOnly whether what only may meet the query is left out
     * @param day by whose end what lasts is counted; from 1970-01-01
     */
    public SelectedReleases(List<ListedRelease> all, ReleaseMatcher matcher, boolean definiteOnly, int day) {
        this.all = all;
        this.matcher = matcher;
        this.definiteOnly = definiteOnly;
        this.day = day;
    }

    /** Those that meet the query, or may, in the order of ids. */
    public List<Selected> releases() {
        List<Selected> selected = new ArrayList<>();
        for (ListedRelease release : all) {
            Match match = matcher.of(release);
            if (counts(match)) {
                selected.add(new Selected(release, match));
            }
        }
        return selected;
    }

    /** Which values of a facet it has, of those that the query asks for, with how surely it is selected by the query and that value. */
    public Map<String, Match> values(Selected selected, ListFacet facet) {
        Set<String> wanted = matcher.wanted(facet);
        Map<String, Match> values = wanted.isEmpty() && !facet.ofTreatments()
                ? matcher.values(selected.release(), facet, selected.match())
                : matcher.values(selected.release(), facet);
        Map<String, Match> counted = new LinkedHashMap<>(4);
        values.forEach((value, match) -> {
            if (counts(match) && (wanted.isEmpty() || wanted.contains(value))) {
                counted.put(value, match);
            }
        });
        return counted;
    }

    public List<ListedRelease> all() {
        return all;
    }

    public ReleaseMatcher matcher() {
        return matcher;
    }

    public boolean definiteOnly() {
        return definiteOnly;
    }

    public int day() {
        return day;
    }

    /** Whether what is so sure is selected. */
    public boolean counts(Match match) {
        return match == Match.DEFINITE || match == Match.POSSIBLE && !definiteOnly;
    }
}
