package org.modeldocket.command.api.request;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.vocabulary.Jurisdiction;
import org.modeldocket.vocabulary.id.DirectiveId;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.id.PreviewId;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.id.SuspensionId;
import org.modeldocket.vocabulary.text.LongText;
import org.modeldocket.vocabulary.text.ModelName;
import org.modeldocket.vocabulary.text.Quoted;
import org.modeldocket.vocabulary.text.ShortText;
import org.modeldocket.vocabulary.text.WebUrl;

/** The types that a request writes as one JSON string, each with the way from its text. */
final class StringTypes {
    private static final Map<Class<?>, Function<String, ?>> PARSERS = new HashMap<>();

    static {
        add(ShortText.class, ShortText::new);
        add(ModelName.class, ModelName::new);
        add(LongText.class, LongText::new);
        add(WebUrl.class, WebUrl::new);
        add(Slug.class, Slug::new);
        add(ReleaseId.class, ReleaseId::new);
        add(DirectiveId.class, DirectiveId::new);
        add(SuspensionId.class, SuspensionId::new);
        add(PreviewId.class, PreviewId::new);
        add(FactId.class, FactId::parse);
        add(Jurisdiction.class, Jurisdiction::new);
        add(EdtfDate.class, EdtfDate::parse);
        add(Instant.class, StringTypes::instant);
    }

    private StringTypes() {}

    /** The way from a text to the type, or null where the type is not written as a string. */
    static @Nullable Function<String, ?> parser(Class<?> type) {
        return PARSERS.get(type);
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

    private static <T> void add(Class<T> type, Function<String, T> parser) {
        PARSERS.put(type, parser);
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
        return Quoted.of(text) + " is no moment of the form 2026-06-12T09:30:00Z";
    }
}
