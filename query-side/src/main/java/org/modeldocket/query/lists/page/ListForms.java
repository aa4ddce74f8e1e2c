package org.modeldocket.query.lists.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.lists.faceted.FacetCounts;
import org.modeldocket.query.lists.faceted.FacetValue;
import org.modeldocket.query.lists.faceted.ListFacet;
import org.modeldocket.query.ui.text.Messages;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.Instrument;
import org.modeldocket.vocabulary.Standing;
import org.modeldocket.vocabulary.Treatment;
import org.springframework.stereotype.Component;

/** Makes the form of a list from its address and its facets. */
@Component
public final class ListForms {
    private static final Set<String> DATES = Set.of("occurredFrom", "occurredTo", "match", "q");
    /** Their fields show what was typed, valid or not. */
    private static final Set<String> TYPED = Set.of("occurredFrom", "occurredTo", "q");

    private final Messages words;

    ListForms(Messages words) {
        this.words = words;
    }

    /**
     * @param address what the page is asked for
     * @param usual the column by which the list is sorted where nothing is asked
     */
    public ListForm of(
            ListAddress address,
            Map<ListFacet, FacetCounts> facets,
            String usual,
            List<String> columns,
            Map<String, String> wrong) {
        return of(address, facets, Set.of("sort"), wrong, sorts(address, usual, columns));
    }

    /**
     * The form of what is not sorted.
     *
     * @param settings parameters that are no filters
     * @param wrong what is wrong with each parameter that is not right
     */
    public ListForm of(
            ListAddress address, Map<ListFacet, FacetCounts> facets, Set<String> settings, Map<String, String> wrong) {
        return of(address, facets, settings, wrong, Map.of());
    }

    private ListForm of(
            ListAddress asked,
            Map<ListFacet, FacetCounts> facets,
            Set<String> settings,
            Map<String, String> wrong,
            Map<String, ListForm.Sort> sorts) {
        Set<String> unreadable = new HashSet<>(wrong.keySet());
        unreadable.removeAll(TYPED);
        ListAddress address = asked.without(unreadable);
        List<ListForm.Group> groups = new ArrayList<>();
        facets.forEach((facet, counts) -> groups.add(group(facet, counts, address.values(facet.toString()))));
        List<ListForm.Field> kept = new ArrayList<>();
        List<ListForm.Chip> chips = new ArrayList<>();
        address.each((name, value) -> {
            boolean isFacet =
                    facets.keySet().stream().anyMatch(facet -> facet.toString().equals(name));
            if (!isFacet && !DATES.contains(name)) {
                kept.add(new ListForm.Field(name, value));
            }
            if (!settings.contains(name)) {
                chips.add(new ListForm.Chip(
                        label((name.startsWith("occurred") ? "list.chip." : "list.filter.") + name, name),
                        text(name, value, facets),
                        address.without(name, value)));
            }
        });
        return new ListForm(
                address.path(),
                kept,
                groups,
                address.value("q"),
                address.value("occurredFrom"),
                address.value("occurredTo"),
                address.value("match").equals("definite"),
                chips,
                sorted(address.value("sort")),
                sorts,
                wrong(asked, settings, wrong),
                wrong);
    }

    private String label(String key, String otherwise) {
        String label = words.sayIfAny(key);
        return label == null ? otherwise : label;
    }

    private List<ListForm.Wrong> wrong(ListAddress asked, Set<String> settings, Map<String, String> wrong) {
        List<ListForm.Wrong> fields = new ArrayList<>();
        asked.each((name, value) -> {
            String fault = wrong.get(name);
            if (fault != null && !TYPED.contains(name) && !(settings.contains(name) && !name.equals("sort"))) {
                fields.add(new ListForm.Wrong(name, label("list.filter." + name, name), value, fault));
            }
        });
        return fields;
    }

    private @Nullable String sorted(String sort) {
        return sort.isEmpty()
                ? null
                : words.say(
                        sort.startsWith("-") ? "list.sorted.down" : "list.sorted",
                        words.say("list.column." + sort.replace("-", "")));
    }

    private static Map<String, ListForm.Sort> sorts(ListAddress address, String usual, List<String> columns) {
        String sort = address.value("sort").isEmpty() ? usual : address.value("sort");
        Map<String, ListForm.Sort> sorts = new LinkedHashMap<>();
        for (String column : columns) {
            String aria = sort.equals(column) ? "ascending" : sort.equals("-" + column) ? "descending" : null;
            sorts.put(
                    column, new ListForm.Sort(address.with("sort", sort.equals(column) ? "-" + column : column), aria));
        }
        return sorts;
    }

    private ListForm.Group group(ListFacet facet, FacetCounts counts, List<String> chosen) {
        List<ListForm.Option> options = new ArrayList<>();
        for (FacetValue value : counts.values()) {
            options.add(new ListForm.Option(
                    value.value(),
                    text(facet, value.value(), value.name()),
                    value.count(),
                    value.possible(),
                    chosen.contains(value.value())));
        }
        for (String value : chosen) {
            if (options.stream().noneMatch(option -> option.value().equals(value))) {
                options.add(new ListForm.Option(value, text(facet, value, null), 0, 0, true));
            }
        }
        return new ListForm.Group(
                facet.toString(),
                words.say("list.filter." + facet),
                options,
                !chosen.isEmpty(),
                counts.others() == null ? 0 : counts.others());
    }

    private String text(String name, String value, Map<ListFacet, FacetCounts> facets) {
        for (Map.Entry<ListFacet, FacetCounts> facet : facets.entrySet()) {
            if (facet.getKey().toString().equals(name)) {
                return text(
                        facet.getKey(),
                        value,
                        facet.getValue().values().stream()
                                .filter(one -> one.value().equals(value) && one.name() != null)
                                .map(FacetValue::name)
                                .findFirst()
                                .orElse(null));
            }
        }
        return switch (name) {
            case "has", "hasNot", "then", "stuckIn" -> treatments(value);
            case "match" -> words.say("list.match." + value);
            default -> value;
        };
    }

    private String treatments(String value) {
        return String.join(
                ", ",
                List.of(value.split(",", -1)).stream()
                        .map(kind -> words.name(Treatment.valueOf(kind)))
                        .toList());
    }

    /**
     * A value of a facet in words.
     *
     * @param name of a company or an agency; null where it is not known
     */
    public String text(ListFacet facet, String value, @Nullable String name) {
        return switch (facet) {
            case STANDING -> words.name(Standing.valueOf(value));
            case TREATMENT -> words.name(Treatment.valueOf(value));
            case FORCE -> words.name(Force.valueOf(value));
            case INSTRUMENT -> words.name(Instrument.valueOf(value));
            case TYPE -> words.say("type." + value);
            case COMPANY, FAMILY, AGENCY, JURISDICTION, RELEASE, YEAR, ACTOR -> name == null ? value : name;
        };
    }
}
