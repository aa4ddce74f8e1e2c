package org.modeldocket.query.lists;

import org.modeldocket.query.lists.faceted.Choices;
import org.modeldocket.query.lists.faceted.DaySpan;
import org.modeldocket.query.lists.faceted.ListFacet;
import java.time.Period;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.ValidAt;
import org.modeldocket.query.http.ReadParameters;
import org.modeldocket.vocabulary.Treatment;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.text.Quoted;

/** Reads from the values of parameters, by their names, what a list is to have, and notes every fault. */
public final class ListQueryReader {
    private static final Pattern TIME =
            Pattern.compile("P(?=.)([0-9]{1,4}Y)?([0-9]{1,4}M)?([0-9]{1,4}W)?([0-9]{1,5}D)?");
    private static final int MOST_STEPS = 6;

    private final Function<String, String @Nullable []> values;
    private final ReadParameters parameters;

    private ListQueryReader(Function<String, String @Nullable []> values, ReadParameters parameters) {
        this.values = values;
        this.parameters = parameters;
    }

    /** What it gives counts only once the parameters are checked. */
    public static ReleaseQuery releases(Function<String, String @Nullable []> values, ReadParameters parameters) {
        ListQueryReader reader = new ListQueryReader(values, parameters);
        return reader.conditions(
                orElse(reader.one("sort", ReleaseOrder::parse), ReleaseOrder.USUAL), ListFacet.OF_RELEASES);
    }

    /** The same for directives. */
    public static DirectiveQuery directives(Function<String, String @Nullable []> values, ReadParameters parameters) {
        ListQueryReader reader = new ListQueryReader(values, parameters);
        return new DirectiveQuery(
                reader.conditions(ReleaseOrder.USUAL, ListFacet.OF_DIRECTIVES),
                orElse(reader.one("sort", DirectiveOrder::parse), DirectiveOrder.USUAL));
    }

    private ReleaseQuery conditions(ReleaseOrder order, Set<ListFacet> known) {
        Map<ListFacet, Set<String>> filters = new EnumMap<>(ListFacet.class);
        for (ListFacet facet : known) {
            Set<String> asked = all(facet.toString(), facet::read);
            if (!asked.isEmpty()) {
                filters.put(facet, asked);
            }
        }
        return new ReleaseQuery(
                filters,
                all("succeeds", text -> ReleaseId.ofCase(text).value()),
                occurred(),
                sequence(),
                "definite".equals(one("match", Choices.ofTexts(List.of("possible", "definite"))::find)),
                order,
                facets(known));
    }

    private Set<ListFacet> facets(Set<ListFacet> known) {
        Set<ListFacet> facets = EnumSet.noneOf(ListFacet.class);
        all("facets", text -> listed(text, Choices.ofTexts(known)::find))
                .forEach(facets::addAll);
        return facets;
    }

    private @Nullable DaySpan occurred() {
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

    private SequenceCondition sequence() {
        List<Treatment> then = orElse(one("then", ListQueryReader::steps), List.of());
        Period within = one("within", ListQueryReader::time);
        Treatment stuckIn = one("stuckIn", ListQueryReader::treatment);
        Period longerThan = one("longerThan", ListQueryReader::time);
        needs("within", "then");
        needs("longerThan", "stuckIn");
        return new SequenceCondition(treatments("has"), treatments("hasNot"), then, within, stuckIn, longerThan);
    }

    private void needs(String name, String other) {
        if (first(name) != null && first(other) == null) {
            parameters.wrong(name, "goes with " + other + ", which is missing");
        }
    }

    private Set<Treatment> treatments(String name) {
        return all(name, text -> listed(text, ListQueryReader::treatment)).stream()
                .flatMap(List::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Treatment treatment(String text) {
        return Choices.of(Treatment.class).find(text);
    }

    private static List<Treatment> steps(String text) {
        List<Treatment> steps = listed(text, ListQueryReader::treatment);
        if (steps.size() < 2 || steps.size() > MOST_STEPS) {
            throw new IllegalArgumentException(
                    Quoted.of(text) + " is not two to " + MOST_STEPS + " treatments with commas between them");
        }
        return steps;
    }

    private static Period time(String text) {
        if (!TIME.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    Quoted.of(text) + " is not a length of time in days, such as P30D or P2M");
        }
        return Period.parse(text);
    }

    private static <T> List<T> listed(String text, Function<String, T> parse) {
        return Stream.of(text.split(",", -1)).map(parse).toList();
    }

    private @Nullable String first(String name) {
        String[] all = values.apply(name);
        return all == null ? null : all[0];
    }

    private <T> @Nullable T one(String name, Function<String, T> parse) {
        return parameters.read(name, first(name), parse);
    }

    private <T> Set<T> all(String name, Function<String, T> parse) {
        return parameters.readAll(name, values.apply(name), parse);
    }

    private static <T> T orElse(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
