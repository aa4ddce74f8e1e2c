package org.modeldocket.query.lists.faceted;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.modeldocket.vocabulary.text.NearestName;
import org.modeldocket.vocabulary.text.Quoted;

/** The texts that a parameter takes, each with what it stands for. */
public record Choices<E>(Map<String, E> byText) {
    /** The constants of an enum by their names. */
    public static <E extends Enum<E>> Choices<E> of(Class<E> type) {
        return new Choices<>(Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(Enum::name, one -> one, (a, b) -> a, LinkedHashMap::new)));
    }

    /** The same by their texts. */
    public static <E> Choices<E> ofTexts(Collection<E> all) {
        return new Choices<>(
                all.stream().collect(Collectors.toMap(String::valueOf, one -> one, (a, b) -> a, LinkedHashMap::new)));
    }

    /**
     * Orders by the names of their columns, and behind a minus the descending ones.
     *
     * @param order makes the order of a column, the descending one where that is asked
     */
    public static <C, E> Choices<E> ofColumns(C[] columns, BiFunction<C, Boolean, E> order) {
        Map<String, E> byText = new LinkedHashMap<>();
        for (C column : columns) {
            byText.put(String.valueOf(column), order.apply(column, false));
            byText.put("-" + column, order.apply(column, true));
        }
        return new Choices<>(byText);
    }

    /** @throws IllegalArgumentException when there is none of that text; the message says what may have been meant */
    public E find(String text) {
        E found = byText.get(text);
        if (found == null) {
            throw new IllegalArgumentException(Quoted.of(text) + " " + NearestName.unknown(text, byText.keySet()));
        }
        return found;
    }
}
