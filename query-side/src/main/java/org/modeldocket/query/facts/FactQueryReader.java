package org.modeldocket.query.facts;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.http.ReadParameters;
import org.modeldocket.query.lists.faceted.Choices;
import org.modeldocket.query.lists.faceted.FilterReader;
import org.modeldocket.query.lists.faceted.ListFacet;
import org.modeldocket.query.search.request.SearchText;
import org.modeldocket.vocabulary.text.Quoted;

/** Reads from the values of parameters, by their names, which facts a list is to have, and notes every fault. */
public final class FactQueryReader {
    private static final String NEWEST_FIRST = "-position";

    private FactQueryReader() {}

    /** What it gives counts only once the parameters are checked. */
    public static FactListQuery read(Function<String, String @Nullable []> values, ReadParameters parameters) {
        FilterReader filters = new FilterReader(values, parameters);
        return new FactListQuery(
                filters.filters(ListFacet.OF_FACTS),
                filters.one("q", SearchText::parse),
                filters.occurred(),
                filters.one("after", FactQueryReader::position, 0L),
                filters.definiteOnly(),
                NEWEST_FIRST.equals(filters.one("sort", Choices.ofTexts(List.of("position", NEWEST_FIRST))::find)),
                filters.facets(ListFacet.OF_FACTS));
    }

    private static long position(String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw new IllegalArgumentException(
                    Quoted.of(text) + " is not a position in the record: a whole number, 0 for its beginning");
        }
        return Long.parseLong(text);
    }
}
