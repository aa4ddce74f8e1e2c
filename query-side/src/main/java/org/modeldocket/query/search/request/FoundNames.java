package org.modeldocket.query.search.request;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.search.SearchKind;
import org.modeldocket.time.Certainty;

/** The companies, agencies and directives that are found, each under the best of its names under which it is there. */
final class FoundNames {
    private final Map<String, Named> things = new LinkedHashMap<>();

    /** Under which name it is found, and whether it is certain by the day asked about. */
    private record Named(Pass.Place place, Certainty certainty) {}

    /** @param names those that are found, the best first */
    FoundNames(List<Pass.Place> names, NamingStatements statements, Sieve sieve) throws IOException {
        for (Pass.Place name : names) {
            String key = name.rank().key();
            String thing = thing(key);
            Named other = things.get(thing);
            if (other != null && other.certainty() == Certainty.DEFINITE) {
                continue;
            }
            Certainty certainty = statements.of(key);
            if (certainty == Certainty.DEFINITE || certainty == Certainty.POSSIBLE && other == null) {
                things.put(thing, new Named(name, certainty));
            }
        }
        if (sieve != Sieve.ALL) {
            for (Map.Entry<String, Named> thing : List.copyOf(things.entrySet())) {
                if (!takes(sieve, thing.getKey(), thing.getValue(), statements)) {
                    things.remove(thing.getKey());
                }
            }
        }
    }

    private static boolean takes(Sieve sieve, String thing, Named named, NamingStatements statements)
            throws IOException {
        SearchKind kind = kind(thing);
        return sieve.takes(
                kind,
                thing.substring(thing.indexOf(':') + 1),
                named.certainty(),
                kind == SearchKind.DIRECTIVE
                        ? statements.positions(named.place().rank().key())
                        : LongStream.empty());
    }

    private static String thing(String key) {
        return key.split("=", 2)[0];
    }

    private static SearchKind kind(String thing) {
        return SearchKind.valueOf(thing.substring(0, thing.indexOf(':')).toUpperCase(Locale.ROOT));
    }

    void count(Map<SearchKind, Integer> counts) {
        things.keySet().forEach(thing -> counts.merge(kind(thing), 1, Integer::sum));
    }

    /**
     * Their places.
     *
     * @param wanted the kind; null for all
     * @param after behind which they are; null for all
     */
    List<Pass.Place> places(@Nullable SearchKind wanted, @Nullable Rank after) {
        List<Pass.Place> places = new ArrayList<>();
        things.forEach((thing, name) -> {
            boolean isWanted = wanted == null || wanted == kind(thing);
            if (isWanted && (after == null || name.place().rank().compareTo(after) > 0)) {
                places.add(name.place());
            }
        });
        return places;
    }

    /** Whether the entry under a key is one of them, and only may be there by the day asked about. */
    boolean isPossible(String key) {
        Named name = things.get(thing(key));
        return name != null && name.certainty() == Certainty.POSSIBLE;
    }
}
