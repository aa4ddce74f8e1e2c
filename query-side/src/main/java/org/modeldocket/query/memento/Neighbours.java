package org.modeldocket.query.memento;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The mementos of a case that an answer links to.
 *
 * @param shown the memento that is shown; null where the answer is no memento
 * @param previous null where there is none, or none is shown
 * @param next the same
 */
record Neighbours(
        Memento first,
        Memento last,
        @Nullable Memento shown,
        @Nullable Memento previous,
        @Nullable Memento next) {
    /** Each memento once, with what it is, in the order of the record. */
    Map<Memento, String> relations() {
        Map<Memento, String> relations = new LinkedHashMap<>();
        add(relations, first, "first");
        add(relations, previous, "prev");
        add(relations, shown, "");
        add(relations, next, "next");
        add(relations, last, "last");
        relations.replaceAll((memento, words) -> (words + " memento").strip());
        return relations;
    }

    private static void add(Map<Memento, String> relations, @Nullable Memento memento, String word) {
        if (memento != null) {
            relations.merge(memento, word, (had, another) -> (had + " " + another).strip());
        }
    }
}
