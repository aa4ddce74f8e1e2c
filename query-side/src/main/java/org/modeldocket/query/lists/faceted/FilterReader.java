package org.modeldocket.query.lists.faceted;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.ValidAt;
import org.modeldocket.query.http.ReadParameters;

/** Reads from the values of parameters, by their names, what all lists take, and notes every fault. */
public final class FilterReader {
    private final Function<String, String @Nullable []> values;
    private final ReadParameters parameters;

    public FilterReader(Function<String, String @Nullable []> values, ReadParameters parameters) {
        this.values = values;
        this.parameters = parameters;
    }

    /** The values asked of each of these; without those of which none is asked. */
    public Map<ListFacet, Set<String>> filters(Set<ListFacet> known) {
        Map<ListFacet, Set<String>> filters = new EnumMap<>(ListFacet.class);
        for (ListFacet facet : known) {
            Set<String> asked = all(facet.toString(), facet::read);
            if (!asked.isEmpty()) {
                filters.put(facet, asked);
            }
        }
        return filters;
    }

    /** By which of these the list is to be counted. */
    public Set<ListFacet> facets(Set<ListFacet> known) {
        Set<ListFacet> facets = EnumSet.noneOf(ListFacet.class);
        all("facets", text -> listed(text, Choices.ofTexts(known)::find)).forEach(facets::addAll);
        return facets;
    }

    /** Null where no day is asked about. */
    public @Nullable DaySpan occurred() {
        ValidAt from = one("occurredFrom", ValidAt::parse);
        ValidAt to = one("occurredTo", ValidAt::parse);
        if (from == null && to == null) {
            return null;
        }
        DaySpan span = DaySpan.of(from, to);
        if (span.first() > span.last()) {
            parameters.wrong("occurredTo", "is before occurredFrom");
        }
        return span;
    }

    public boolean definiteOnly() {
        return "definite".equals(one("match", Choices.ofTexts(List.of("possible", "definite"))::find));
    }

    /** Notes a fault where one parameter is there without the other. */
    public void needs(String name, String other) {
        if (first(name) != null && first(other) == null) {
            parameters.wrong(name, "goes with " + other + ", which is missing");
        }
    }

    /** Several values with commas between them. */
    public static <T> List<T> listed(String text, Function<String, T> parse) {
        return Stream.of(text.split(",", -1)).map(parse).toList();
    }

    /** Null where the parameter is absent or wrong. */
    public <T> @Nullable T one(String name, Function<String, T> parse) {
        return parameters.read(name, first(name), parse);
    }

    /** The same with a value for where it is. */
    public <T> T one(String name, Function<String, T> parse, T otherwise) {
        T value = one(name, parse);
        return value == null ? otherwise : value;
    }

    /** Each value of a parameter that is repeated. */
    public <T> Set<T> all(String name, Function<String, T> parse) {
        return parameters.readAll(name, values.apply(name), parse);
    }

    private @Nullable String first(String name) {
        String[] all = values.apply(name);
        return all == null ? null : all[0];
    }
}
