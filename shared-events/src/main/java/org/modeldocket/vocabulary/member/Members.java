package org.modeldocket.vocabulary.member;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks that the facts share for members that are lists: copied, without repeats, and at most {@value #MOST}. */
public final class Members {
    /** The most entries that any list in a fact may have. */
    static final int MOST = 100;

    private Members() {}

    /** A list that may be empty or absent. */
    public static <T> List<T> any(String member, @Nullable List<T> list) {
        List<T> copy = list == null ? List.of() : List.copyOf(list);
        if (copy.size() > MOST) {
            throw new IllegalArgumentException(member + " has " + copy.size() + " entries; at most " + MOST);
        }
        if (copy.size() > 1 && new HashSet<>(copy).size() < copy.size()) {
            throw new IllegalArgumentException(member + " has the same entry twice");
        }
        return copy;
    }

    /** A list of one entry at least. */
    public static <T> List<T> some(String member, @Nullable List<T> list) {
        List<T> copy = any(member, list);
        if (copy.isEmpty()) {
            throw new IllegalArgumentException(member + " must have an entry");
        }
        return copy;
    }

    /** A set, which has no order: sorted, so that equal sets are equal lists. */
    public static <E extends Comparable<? super E>> List<E> set(String member, @Nullable List<E> list) {
        return any(member, list).stream().sorted().toList();
    }

    public static boolean allAbsent(@Nullable Object... members) {
        return Stream.of(members).allMatch(Objects::isNull);
    }
}
