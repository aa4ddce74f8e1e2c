package org.modeldocket.query.search.index;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.Statement;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Citation;
import org.modeldocket.vocabulary.text.LongText;
import org.modeldocket.vocabulary.text.ModelName;
import org.modeldocket.vocabulary.text.ShortText;

/** The texts of a statement by the field of the index: every text of the vocabulary that a fact has, in whichever member. */
final class FactTexts {
    private static final Set<String> APART = Set.of("citations", "company", "model", "version", "family");
    private static final ResourceBundle LABELS = ResourceBundle.getBundle("messages", Locale.ROOT);
    private static final Map<String, String> MEMBERS = Map.of("title", Fields.TITLE, "note", Fields.NOTE);

    private static final ClassValue<List<RecordComponent>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .filter(component -> !APART.contains(component.getName()))
                    .peek(component -> component.getAccessor().setAccessible(true))
                    .toList();
        }
    };

    private final Map<String, Set<String>> byField = new LinkedHashMap<>();

    private FactTexts() {}

    /** Gives each text with its field, each once. */
    static void each(Statement statement, BiConsumer<String, String> text) {
        FactTexts texts = new FactTexts();
        texts.collect(Fields.STATEMENT, statement.says());
        texts.add(Fields.TYPE, kind(FactType.of(statement.says()).logicalName()));
        statement.citations().forEach(texts::cite);
        texts.byField.forEach((field, values) -> values.forEach(value -> text.accept(field, value)));
    }

    /** As it is stored, and as pages call it. */
    private static String kind(String type) {
        return type.replace('-', ' ') + " " + LABELS.getString("type." + type);
    }

    private void cite(Citation citation) {
        add(Fields.QUOTE, citation.quote());
        add(Fields.SOURCE, citation.publisher());
        add(Fields.SOURCE, citation.title());
        add(Fields.SOURCE, citation.url());
        add(Fields.SOURCE, citation.restsOn());
    }

    private void collect(String field, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case LongText text -> add(field, text);
            case ShortText text -> add(field, text);
            case ModelName text -> add(field, text);
            case Enum<?> term -> add(Fields.TYPE, term.name().replace('_', ' '));
            case Agency agency -> add(Fields.AGENCY, agency.name());
            case Collection<?> all -> all.forEach(one -> collect(field, one));
            case Record all ->
                COMPONENTS
                        .get(all.getClass())
                        .forEach(part -> collect(MEMBERS.getOrDefault(part.getName(), field), read(part, all)));
            default -> {}
        }
    }

    private static @Nullable Object read(RecordComponent component, Record of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }

    private void add(String field, @Nullable Object text) {
        if (text != null) {
            byField.computeIfAbsent(field, f -> new LinkedHashSet<>()).add(text.toString());
        }
    }
}
