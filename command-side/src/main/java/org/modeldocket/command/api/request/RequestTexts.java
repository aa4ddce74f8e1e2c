package org.modeldocket.command.api.request;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.text.Quoted;
import org.modeldocket.wire.StringTypes;

/** Reads the strings of a request: the {@link StringTypes}, moments, and constants. */
final class RequestTexts {
    private RequestTexts() {}

    /** Reads the type from its text; null where the type is not written as a string. */
    static @Nullable Function<String, ?> parser(Class<?> type) {
        return type == Instant.class ? RequestTexts::instant : StringTypes.parser(type);
    }

    /**
     * The constant of that name.
     *
     * @param type an enum
     * @throws IllegalArgumentException when there is none; the message names all
     */
    static Object constant(Class<?> type, String name) {
        List<Enum<?>> constants = Stream.of(type.getEnumConstants())
                .<Enum<?>>map(constant -> (Enum<?>) constant)
                .toList();
        return constants.stream()
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(Quoted.of(name) + " is none of "
                        + constants.stream().map(Enum::name).collect(Collectors.joining(", "))));
    }

    private static Instant instant(String text) {
        try {
            Instant instant = Instant.parse(text);
            int year = instant.atOffset(ZoneOffset.UTC).getYear();
            if (year >= 0 && year <= 9999) {
                return instant;
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(noInstant(text), e);
        }
        throw new IllegalArgumentException(noInstant(text));
    }

    private static String noInstant(String text) {
        return Quoted.of(text) + " is not an instant of the form 2026-06-12T09:30:00Z";
    }
}
