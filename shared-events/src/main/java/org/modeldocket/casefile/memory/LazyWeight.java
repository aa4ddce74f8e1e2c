package org.modeldocket.casefile.memory;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * About how many bytes a growing list takes, worked out when it is asked for, from what was known of its beginning: a bulk load never
 * asks. Immutable to its users.
 */
public final class LazyWeight<T> {
    private static final long UNKNOWN = -1;

    private final List<T> elements;
    private final ToLongFunction<T> estimate;
    private final int knownElements;
    private final long knownBytes;
    private volatile long bytes = UNKNOWN;

    private LazyWeight(List<T> elements, ToLongFunction<T> estimate, int knownElements, long knownBytes) {
        this.elements = elements;
        this.estimate = estimate;
        this.knownElements = knownElements;
        this.knownBytes = knownBytes;
    }

    /** @param estimate the bytes of one element */
    public static <T> LazyWeight<T> of(List<T> elements, ToLongFunction<T> estimate) {
        return new LazyWeight<>(elements, estimate, 0, 0);
    }

    /** @param longer these elements, and more behind them */
    public LazyWeight<T> grown(List<T> longer) {
        long known = bytes;
        return known == UNKNOWN
                ? new LazyWeight<>(longer, estimate, knownElements, knownBytes)
                : new LazyWeight<>(longer, estimate, elements.size(), known);
    }

    public long bytes() {
        long known = bytes;
        if (known == UNKNOWN) {
            known = knownBytes;
            for (T element : elements.subList(knownElements, elements.size())) {
                known += estimate.applyAsLong(element);
            }
            bytes = known;
        }
        return known;
    }
}
