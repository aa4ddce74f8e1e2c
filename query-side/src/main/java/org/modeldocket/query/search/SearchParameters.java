package org.modeldocket.query.search;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.http.ReadParameters;
import org.modeldocket.query.lists.faceted.FilterReader;
import org.modeldocket.query.lists.faceted.ListFacet;
import org.modeldocket.query.search.request.SearchText;
import org.modeldocket.vocabulary.text.Quoted;

/** Reads what is searched for from the parameters of a request. */
public final class SearchParameters {
    private SearchParameters() {}

    /**
     * Reads them by their names.
     *
     * @throws org.modeldocket.platform.problem.ProblemException with every fault, when there is one
     */
    public static SearchQuery read(Function<String, String @Nullable []> values, ReadParameters parameters) {
        FilterReader reader = new FilterReader(values, parameters);
        SearchText text = parameters.need("q", first(values, "q"), SearchText::parse);
        SearchKind wanted = reader.one("kind", SearchParameters::kind);
        Boolean withRetracted = reader.one("retracted", SearchParameters::truth);
        Map<ListFacet, Set<String>> filters = reader.filters(ListFacet.OF_SEARCH);
        Set<ListFacet> facets = reader.facets(ListFacet.OF_SEARCH);
        parameters.check();
        return new SearchQuery(
                Objects.requireNonNull(text), wanted, Boolean.TRUE.equals(withRetracted), filters, facets);
    }

    private static @Nullable String first(Function<String, String @Nullable []> values, String name) {
        String[] all = values.apply(name);
        return all == null ? null : all[0];
    }

    private static SearchKind kind(String text) {
        return Arrays.stream(SearchKind.values())
                .filter(kind -> kind.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(Quoted.of(text) + " is none of "
                        + Arrays.stream(SearchKind.values()).map(Enum::name).collect(Collectors.joining(", "))));
    }

    private static Boolean truth(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException(Quoted.of(text) + " is neither true nor false");
        }
        return text.equals("true");
    }
}
