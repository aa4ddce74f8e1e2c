package org.modeldocket.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.vocabulary.Jurisdiction;
import org.modeldocket.vocabulary.id.DirectiveId;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.id.PreviewId;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.id.SuspensionId;
import org.modeldocket.vocabulary.legal.CurrencyCode;
import org.modeldocket.vocabulary.text.LongText;
import org.modeldocket.vocabulary.text.ModelName;
import org.modeldocket.vocabulary.text.ShortText;
import org.modeldocket.vocabulary.text.WebUrl;

/** The types of the vocabulary that are written as one JSON string, which is their {@code toString}. */
public final class StringTypes {
    private static final Map<Class<?>, Function<String, ?>> PARSERS = new LinkedHashMap<>();

    static {
        add(Slug.class, Slug::new);
        add(ReleaseId.class, ReleaseId::ofCase);
        add(DirectiveId.class, DirectiveId::new);
        add(SuspensionId.class, SuspensionId::new);
        add(PreviewId.class, PreviewId::new);
        add(FactId.class, FactId::parse);
        add(ShortText.class, ShortText::new);
        add(ModelName.class, ModelName::new);
        add(LongText.class, LongText::new);
        add(WebUrl.class, WebUrl::new);
        add(Jurisdiction.class, Jurisdiction::new);
        add(CurrencyCode.class, CurrencyCode::new);
        add(EdtfDate.class, EdtfDate::parse);
    }

    private StringTypes() {}

    private static <T> void add(Class<T> type, Function<String, T> parser) {
        PARSERS.put(type, parser);
    }

    static Set<Class<?>> all() {
        return PARSERS.keySet();
    }

    /**
     * Reads the type from its text and throws an {@link IllegalArgumentException} with the reason where it cannot; null where the
     * type is not written as a string.
     */
    @SuppressWarnings("unchecked")
    public static <T> @Nullable Function<String, T> parser(Class<T> type) {
        return (Function<String, T>) PARSERS.get(type);
    }
}
