package org.modeldocket.query.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.springframework.beans.factory.config.YamlMapFactoryBean;
import org.springframework.core.io.Resource;
import tools.jackson.databind.json.JsonMapper;

/** The file {@code vocabulary.yaml} as it is written. */
record VocabularyFile(Map<String, TermSource> sources, Map<String, Definition> facts, Map<String, DefinedEnum> enums) {
    private static final String FACTS = "FactType";

    record Definition(
            @Nullable String text,
            @Nullable Integer revision,
            @Nullable String since,
            @Nullable String source) {}

    record DefinedEnum(@Nullable String text, Map<String, Definition> values) {}

    static VocabularyFile read(Resource file) {
        YamlMapFactoryBean yaml = new YamlMapFactoryBean();
        yaml.setResources(file);
        return JsonMapper.shared().convertValue(yaml.getObject(), VocabularyFile.class);
    }

    /**
     * The types of facts, then each enum, in the order of the file.
     *
     * @throws IllegalStateException naming a term that lacks something
     */
    List<TermList> lists() {
        List<TermList> lists = new ArrayList<>();
        lists.add(list(FACTS, "What a fact states.", facts));
        enums.forEach((name, terms) -> lists.add(list(name, need(terms.text(), name, "text"), terms.values())));
        return List.copyOf(lists);
    }

    private TermList list(String name, String definition, Map<String, Definition> terms) {
        return new TermList(
                name,
                definition,
                terms.entrySet().stream()
                        .map(term -> term(name, term.getKey(), term.getValue()))
                        .toList());
    }

    private Term term(String list, String name, Definition term) {
        FactType fact = list.equals(FACTS) ? FactType.named(name) : null;
        Integer own = term.revision();
        String where = list + " " + name;
        return new Term(
                name,
                need(term.text(), where, "text"),
                fact != null ? fact.revision() : own != null ? own : 1,
                need(term.since(), where, "since"),
                need(sources.get(need(term.source(), where, "source")), where, "source among the sources"));
    }

    private static <T> T need(@Nullable T value, String where, String what) {
        if (value == null || value.toString().isBlank()) {
            throw new IllegalStateException("vocabulary.yaml: " + where + " has no " + what);
        }
        return value;
    }
}
