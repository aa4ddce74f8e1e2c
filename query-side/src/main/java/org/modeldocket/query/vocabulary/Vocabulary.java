package org.modeldocket.query.vocabulary;

import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The terms of facts and of what is derived from them, each with its meaning. All answers, pages and documents take the meaning
 * from the one file {@code vocabulary.yaml}; a term that lacks something keeps the server from starting.
 */
@Component
public final class Vocabulary {
    private final List<TermList> lists = VocabularyFile.read(new ClassPathResource("vocabulary.yaml", Vocabulary.class))
            .lists();

    public List<TermList> lists() {
        return lists;
    }

    /** The meaning of a constant; public for SpEL. */
    public String definition(Enum<?> term) {
        return lists.stream()
                .filter(list -> list.name().equals(term.getDeclaringClass().getSimpleName()))
                .flatMap(list -> list.terms().stream())
                .filter(other -> other.term().equals(term.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("vocabulary.yaml lacks " + term))
                .definition();
    }
}
