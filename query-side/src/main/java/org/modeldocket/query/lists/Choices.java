package org.modeldocket.query.lists;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.modeldocket.vocabulary.text.NearestName;
import org.modeldocket.vocabulary.text.Quoted;

/** The texts that a parameter takes, each with what it stands for. */
record Choices<E>(Map<String, E> byText) {
    /** The constants of an enum by their names. */
    static <E extends Enum<E>> Choices<E> of(Class<E> type) {
        return new Choices<>(Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(Enum::name, one -> one, (a, b) -> a, LinkedHashMap::new)));
    }

    /** The same by their texts. */
    @SafeVarargs
    static <E> Choices<E> ofTexts(E... all) {
        return new Choices<>(Arrays.stream(all)
                .collect(Collectors.toMap(String::valueOf, one -> one, (a, b) -> a, LinkedHashMap::new)));
    }

    /** @throws IllegalArgumentException when there is none of that text; the message says what may have been meant */
    E find(String text) {
        E found = byText.get(text);
        if (found == null) {
            throw new IllegalArgumentException(Quoted.of(text) + " " + NearestName.unknown(text, byText.keySet()));
        }
        return found;
    }
}
