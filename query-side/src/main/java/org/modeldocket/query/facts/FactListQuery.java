package org.modeldocket.query.facts;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.lists.faceted.DaySpan;
import org.modeldocket.query.lists.faceted.ListFacet;
import org.modeldocket.query.search.request.SearchText;

/**
 * Which facts a list has, in which order, and by what it counts them.
 *
 * @param filters what each of these must be: any of the values
 * @param words what must be found in them, as the search finds it; null for anything
 * @param occurred when it happened; null for no matter when
 * @param after the position behind which the list begins; 0 for the whole record
 * @param definiteOnly whether what only may meet the conditions is left out
 * @param descending whether the newest entry of the record comes first
 * @param facets by what they are counted
 */
public record FactListQuery(
        Map<ListFacet, Set<String>> filters,
        @Nullable SearchText words,
        @Nullable DaySpan occurred,
        long after,
        boolean definiteOnly,
        boolean descending,
        Set<ListFacet> facets) {
    /** All facts that have any of the values of each of these. */
    public static FactListQuery of(Map<ListFacet, Set<String>> filters) {
        return new FactListQuery(filters, null, null, 0, false, false, Set.of());
    }

    /** The same, counted by these. */
    public FactListQuery counting(Set<ListFacet> by) {
        return new FactListQuery(filters, words, occurred, after, definiteOnly, descending, by);
    }

    /** What tells the list from others. */
    String text() {
        List<String> text = new ArrayList<>();
        filters.forEach((facet, values) -> new TreeSet<>(values)
                .forEach(value -> text.add(facet + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8))));
        text.add("q=" + (words == null ? "" : URLEncoder.encode(words.understood(), StandardCharsets.UTF_8)));
        text.add("occurred=" + (occurred == null ? "" : occurred.text()));
        text.add("after=" + after);
        text.add(definiteOnly ? "definite" : "possible");
        text.add(descending ? "-position" : "position");
        return String.join("&", text);
    }
}
