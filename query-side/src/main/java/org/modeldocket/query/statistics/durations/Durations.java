package org.modeldocket.query.statistics.durations;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.lists.faceted.ListFacet;
import org.modeldocket.query.lists.held.ListedRelease;
import org.modeldocket.query.lists.held.Match;
import org.modeldocket.query.statistics.selected.SelectedReleases;
import org.modeldocket.query.statistics.selected.SelectedReleases.Selected;

/** The waits of selected releases for one step, all together and by groups. A release is in the group of each of its values. */
public final class Durations {
    private record Waited(ReleaseWait own, Match selected) {}

    private final TreeMap<String, Waits> groups = new TreeMap<>();
    private final TreeMap<String, Waited> releases = new TreeMap<>();
    private final Map<String, WaitSummary> summaries = new ConcurrentHashMap<>();
    private final WaitSummary summary;
    private final WaitCurve curve;

    /** @param by the facet whose values make the groups; null for each release by itself */
    public Durations(SelectedReleases selection, WaitStep step, @Nullable ListFacet by) {
        Waits all = new Waits();
        for (Selected selected : selection.releases()) {
            ListedRelease release = selected.release();
            ReleaseWait wait = ReleaseWait.of(release, step, selection.day());
            if (wait == null || !selection.counts(wait.begun().and(selected.match()))) {
                continue;
            }
            all.add(wait, selected.match());
            if (by == null) {
                releases.put(release.id(), new Waited(wait, selected.match()));
                continue;
            }
            selection
                    .values(selected, by)
                    .forEach((value, match) ->
                            groups.computeIfAbsent(value, v -> new Waits()).add(wait, match));
        }
        summary = WaitSummary.of(all);
        curve = WaitCurve.of(all);
    }

    public WaitSummary summary() {
        return summary;
    }

    public WaitCurve curve() {
        return curve;
    }

    /** The values of the groups, or the ids of the releases. */
    public NavigableMap<String, ?> keys() {
        return groups.isEmpty() ? releases : groups;
    }

    /** Null where it is no group. */
    public @Nullable WaitSummary summary(String value) {
        Waits waits = groups.get(value);
        return waits == null ? null : summaries.computeIfAbsent(value, v -> WaitSummary.of(waits));
    }

    /** The positions of the facts behind the waits of releases. */
    public List<Integer> positions(List<String> ids) {
        return ids.stream()
                .flatMap(id -> Stream.ofNullable(releases.get(id)))
                .flatMap(waited -> waited.own().positions().stream().limit(ReleaseWaitView.MOST_FACTS))
                .distinct()
                .toList();
    }

    /**
     * Null where it is no release.
     *
     * @param factIds by positions
     */
    public @Nullable ReleaseWaitView duration(String id, Map<Integer, String> factIds) {
        Waited waited = releases.get(id);
        return waited == null ? null : ReleaseWaitView.of(waited.own(), waited.selected(), factIds);
    }
}
