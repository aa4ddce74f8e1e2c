package org.modeldocket.query.lists.held;

import java.util.AbstractList;
import java.util.Collections;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;

/** Finds in lists that are in the order of ids. */
public final class Sorted {
    private Sorted() {}

    /** The place of the entry with an id; negative where there is none. */
    public static <T> int find(List<T> all, Function<T, String> idOf, String id) {
        return Collections.binarySearch(new Ids<>(all, idOf), id);
    }

    private static final class Ids<T> extends AbstractList<String> implements RandomAccess {
        private final List<T> all;
        private final Function<T, String> idOf;

        Ids(List<T> all, Function<T, String> idOf) {
            this.all = all;
            this.idOf = idOf;
        }

        @Override
        public String get(int place) {
            return idOf.apply(all.get(place));
        }

        @Override
        public int size() {
            return all.size();
        }
    }
}
