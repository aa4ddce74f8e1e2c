package org.modeldocket.query.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.RunningViews;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.paging.Page;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.query.search.request.SearchText;

/** What lists that are filtered by words must have: what a walk through the search finds. */
public final class SearchedWords {
    private static final List<String> WORDS = List.of(
            "company",
            "directive",
            "agency c1",
            "agancy",
            "-suspension model",
            "\"submitted for\"",
            "type:issued",
            "2",
            "-a");

    private final Search search;

    /** @param views whose search is waited for */
    public SearchedWords(RunningViews views) {
        this.search = views.searchable().the(Search.class);
    }

    /** Now and then some words; null otherwise. */
    public static @Nullable SearchText any(Random random) {
        return random.nextInt(3) > 0 ? null : SearchText.parse(WORDS.get(random.nextInt(WORDS.size())));
    }

    /** By what a key makes of each item, whether one is certain; without those of which it makes nothing. */
    public <K> Map<K, Boolean> found(SearchText text, BitemporalPoint clocks, Function<SearchItem, @Nullable K> key) {
        Map<K, Boolean> found = new HashMap<>();
        String cursor = null;
        do {
            Page<SearchItem> page = search.find(SearchQuery.of(text, null, false), clocks, new PageRequest(500, cursor))
                    .answer()
                    .page();
            for (SearchItem item : page.items()) {
                K made = key.apply(item);
                if (made != null) {
                    found.merge(made, item.happened() == null, Boolean::logicalOr);
                }
            }
            cursor = page.cursor();
        } while (cursor != null);
        return found;
    }

    /** Those of a list that are found, too: certain where both are. */
    public static <K> Map<K, Boolean> both(Map<K, Boolean> listed, Map<K, Boolean> found, boolean definiteOnly) {
        Map<K, Boolean> both = new HashMap<>();
        listed.forEach((key, certain) -> {
            boolean certainly = certain && found.getOrDefault(key, false);
            if (found.containsKey(key) && (certainly || !definiteOnly)) {
                both.put(key, certainly);
            }
        });
        return both;
    }
}
