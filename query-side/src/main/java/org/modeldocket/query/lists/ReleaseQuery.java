package org.modeldocket.query.lists;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.lists.faceted.DaySpan;
import org.modeldocket.query.lists.faceted.ListFacet;
import org.modeldocket.query.search.request.SearchText;

/**
 * Which releases a list has, in which order, and by what it counts them.
 *
 * @param filters what each of these must be: any of the values. Those of treatments must be met by one and the same treatment
 * @param words what must be found in them, as the search finds it; null for anything
 * @param succeeds the releases whose place they take, any of them; empty for no matter which
 * @param occurred when the treatment that meets the filters began; null for no matter when
 * @param definiteOnly whether what only may meet the conditions is left out
 * @param facets by what they are counted
 */
public record ReleaseQuery(
        Map<ListFacet, Set<String>> filters,
        @Nullable SearchText words,
        Set<String> succeeds,
        @Nullable DaySpan occurred,
        SequenceCondition sequence,
        boolean definiteOnly,
        ReleaseOrder order,
        Set<ListFacet> facets) {
    /** All releases that have any of the values of each of these. */
    public static ReleaseQuery of(Map<ListFacet, Set<String>> filters) {
        return new ReleaseQuery(
                filters, null, Set.of(), null, SequenceCondition.NONE, false, ReleaseOrder.USUAL, Set.of());
    }

    /** What tells the list from others, as the query of an address in one order; empty for all releases in their usual order. */
    public String text() {
        List<String> text = new ArrayList<>();
        add(text, ListFacet.COMPANY);
        add(text, ListFacet.FAMILY);
        add(text, "q", words == null ? Set.of() : Set.of(words.understood()));
        add(text, "succeeds", succeeds);
        EnumSet.complementOf(EnumSet.of(ListFacet.COMPANY, ListFacet.FAMILY)).forEach(facet -> add(text, facet));
        add(text, "occurred", occurred == null ? Set.of() : Set.of(occurred.text()));
        add(text, "sequence", sequence.equals(SequenceCondition.NONE) ? Set.of() : Set.of(sequence.toString()));
        add(text, "match", definiteOnly ? Set.of("definite") : Set.of());
        add(text, "sort", order.equals(ReleaseOrder.USUAL) ? Set.of() : Set.of(order.toString()));
        return String.join("&", text);
    }

    private void add(List<String> text, ListFacet facet) {
        add(text, facet.toString(), filters.getOrDefault(facet, Set.of()));
    }

    private static void add(List<String> text, String name, Set<String> values) {
        new TreeSet<>(values).forEach(value -> text.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
    }

    /** Whether single treatments must meet something. */
    public boolean isOfTreatments() {
        return isOfTreatments(null);
    }

    /** The same without a filter. */
    boolean isOfTreatments(@Nullable ListFacet but) {
        return occurred != null || filters.keySet().stream().anyMatch(facet -> facet != but && facet.ofTreatments());
    }

    /** Whether it matters where agencies belong. */
    boolean usesJurisdictions() {
        return facets.contains(ListFacet.JURISDICTION) || filters.containsKey(ListFacet.JURISDICTION);
    }

    /** The same, counted by these. */
    public ReleaseQuery counting(Set<ListFacet> by) {
        return new ReleaseQuery(filters, words, succeeds, occurred, sequence, definiteOnly, order, by);
    }
}
