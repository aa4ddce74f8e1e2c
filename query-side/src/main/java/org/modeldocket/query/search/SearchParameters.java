package org.modeldocket.query.search;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.http.ReadParameters;
import org.modeldocket.query.search.request.SearchText;
import org.modeldocket.vocabulary.text.Quoted;

/** Reads what is searched for from the parameters of a request. */
public final class SearchParameters {
    private SearchParameters() {}

    /** @throws org.modeldocket.platform.problem.ProblemException with every fault, when there is one */
    public static SearchQuery read(
            @Nullable String q, @Nullable String kind, @Nullable String retracted, ReadParameters parameters) {
        SearchText text = parameters.need("q", q, SearchText::parse);
        SearchKind wanted = parameters.read("kind", kind, SearchParameters::kind);
        Boolean withRetracted = parameters.read("retracted", retracted, SearchParameters::truth);
        parameters.check();
        return new SearchQuery(Objects.requireNonNull(text), wanted, Boolean.TRUE.equals(withRetracted));
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
