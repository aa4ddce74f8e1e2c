package org.modeldocket.query.lists;

import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.http.ReadParameters;
import org.modeldocket.query.lists.faceted.Choices;
import org.modeldocket.query.lists.faceted.FilterReader;
import org.modeldocket.query.lists.faceted.ListFacet;
import org.modeldocket.query.search.request.SearchText;
import org.modeldocket.vocabulary.Treatment;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.text.Quoted;

/** Reads from the values of parameters, by their names, what a list of releases or directives is to have, and notes every fault. */
public final class ListQueryReader {
    private static final Pattern TIME =
            Pattern.compile("P(?=.)([0-9]{1,4}Y)?([0-9]{1,4}M)?([0-9]{1,4}W)?([0-9]{1,5}D)?");
    private static final int MOST_STEPS = 6;

    private final FilterReader filters;

    private ListQueryReader(FilterReader filters) {
        this.filters = filters;
    }

    /** What it gives counts only once the parameters are checked. */
    public static ReleaseQuery releases(Function<String, String @Nullable []> values, ReadParameters parameters) {
        FilterReader filters = new FilterReader(values, parameters);
        return new ListQueryReader(filters)
                .conditions(filters.one("sort", ReleaseOrder::parse, ReleaseOrder.USUAL), ListFacet.OF_RELEASES);
    }

    /** The same for directives. */
    public static DirectiveQuery directives(Function<String, String @Nullable []> values, ReadParameters parameters) {
        FilterReader filters = new FilterReader(values, parameters);
        return new DirectiveQuery(
                new ListQueryReader(filters).conditions(ReleaseOrder.USUAL, ListFacet.OF_DIRECTIVES),
                filters.one("sort", DirectiveOrder::parse, DirectiveOrder.USUAL));
    }

    private ReleaseQuery conditions(ReleaseOrder order, Set<ListFacet> known) {
        return new ReleaseQuery(
                filters.filters(known),
                filters.one("q", SearchText::parse),
                filters.all("succeeds", text -> ReleaseId.ofCase(text).value()),
                filters.occurred(),
                sequence(),
                filters.definiteOnly(),
                order,
                filters.facets(known));
    }

    private SequenceCondition sequence() {
        List<Treatment> then = filters.one("then", ListQueryReader::steps, List.of());
        Period within = filters.one("within", ListQueryReader::time);
        Treatment stuckIn = filters.one("stuckIn", ListQueryReader::treatment);
        Period longerThan = filters.one("longerThan", ListQueryReader::time);
        filters.needs("within", "then");
        filters.needs("longerThan", "stuckIn");
        return new SequenceCondition(treatments("has"), treatments("hasNot"), then, within, stuckIn, longerThan);
    }

    private Set<Treatment> treatments(String name) {
        return filters.all(name, text -> FilterReader.listed(text, ListQueryReader::treatment)).stream()
                .flatMap(List::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Treatment treatment(String text) {
        return Choices.of(Treatment.class).find(text);
    }

    private static List<Treatment> steps(String text) {
        List<Treatment> steps = FilterReader.listed(text, ListQueryReader::treatment);
        if (steps.size() < 2 || steps.size() > MOST_STEPS) {
            throw new IllegalArgumentException(
                    Quoted.of(text) + " is not two to " + MOST_STEPS + " treatments with commas between them");
        }
        return steps;
    }

    private static Period time(String text) {
        if (!TIME.matcher(text).matches()) {
            throw new IllegalArgumentException(Quoted.of(text)
                    + " is not a length of time such as P30D, P8W, P2M or P1Y, up to 99999 days or 9999 of the others");
        }
        return Period.parse(text);
    }
}
