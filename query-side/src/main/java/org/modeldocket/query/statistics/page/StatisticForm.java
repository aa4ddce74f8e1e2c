package org.modeldocket.query.statistics.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.http.ReadParameters;
import org.modeldocket.query.lists.ListQueryReader;
import org.modeldocket.query.lists.ReleaseQuery;
import org.modeldocket.query.lists.faceted.Choices;
import org.modeldocket.query.lists.page.ListAddress;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.query.statistics.StatisticsRequest;

/** Reads what a page of a statistic is asked, and keeps what is wrong with it for the form. For one request. */
final class StatisticForm {
    /**
     * A parameter of the statistic itself, of which one value is chosen.
     *
     * @param wrong what is wrong with what was asked; null where nothing is
     */
    record Setting(
            String name, List<Option> options, @Nullable String wrong) {}

    record Option(String value, String text, boolean chosen) {}

    private final ListAddress address;
    private final ReadParameters parameters;
    private final ReleaseQuery query;
    private final Map<String, List<Option>> settings = new LinkedHashMap<>();

    StatisticForm(ListAddress address, ReadParameters parameters) {
        this.address = address;
        this.parameters = parameters;
        this.query = ListQueryReader.releases(address::given, parameters);
    }

    /**
     * Reads a parameter of the statistic itself.
     *
     * @param usual what it is where nothing is asked, or nothing that is understood
     * @param text of a value, in words
     */
    <E> E setting(String name, Choices<E> choices, E usual, Function<E, String> text) {
        String[] given = address.given(name);
        E asked = parameters.read(name, given == null ? null : given[0], choices::find);
        E chosen = asked == null ? usual : asked;
        List<Option> options = new ArrayList<>();
        choices.byText().forEach((value, one) -> options.add(new Option(value, text.apply(one), one.equals(chosen))));
        settings.put(name, options);
        return chosen;
    }

    /** What is wrong with each parameter that is not right. */
    Map<String, String> wrong() {
        return parameters.wrong();
    }

    List<Setting> settings(Map<String, String> wrong) {
        return settings.entrySet().stream()
                .map(setting -> new Setting(setting.getKey(), setting.getValue(), wrong.get(setting.getKey())))
                .toList();
    }

    ReleaseQuery query() {
        return query;
    }

    ListAddress address() {
        return address;
    }

    /** The filters, without what only the statistic takes. */
    ListAddress filters() {
        return address.without(settings.keySet());
    }

    StatisticsRequest request(BitemporalPoint clocks, PageRequest page) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        filters()
                .each((name, value) ->
                        values.computeIfAbsent(name, n -> new ArrayList<>()).add(value));
        Map<String, String[]> filters = new LinkedHashMap<>();
        values.forEach((name, all) -> filters.put(name, all.toArray(String[]::new)));
        return new StatisticsRequest(query, clocks, page, filters);
    }
}
