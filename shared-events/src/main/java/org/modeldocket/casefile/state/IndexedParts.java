package org.modeldocket.casefile.state;

import java.util.AbstractCollection;
import java.util.Collection;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;

/**
 * The parts of one kind that a case has, in the order in which they came, each under a key. Immutable. They are counted as they
 * come, and what one step put in can be told without going through them, so that a replay of a case is not as long as its square.
 */
public final class IndexedParts<T> extends AbstractCollection<T> {
    /**
     * What one step put in.
     *
     * @param before what was there under its key
     */
    public record Put<T>(@Nullable T before, T after) {}

    private final PMap<Object, T> byKey;
    private final Function<T, Object> countedBy;
    private final PMap<Object, Integer> counts;
    private final Object identity = new Object();
    private final @Nullable Object madeOf;
    private final @Nullable Put<T> put;

    private IndexedParts(
            PMap<Object, T> byKey,
            Function<T, Object> countedBy,
            PMap<Object, Integer> counts,
            @Nullable Object madeOf,
            @Nullable Put<T> put) {
        this.byKey = byKey;
        this.countedBy = countedBy;
        this.counts = counts;
        this.madeOf = madeOf;
        this.put = put;
    }

    public static <T> IndexedParts<T> none(Function<T, Object> countedBy) {
        return new IndexedParts<>(OrderedPMap.empty(), countedBy, HashTreePMap.empty(), null, null);
    }

    public IndexedParts<T> plus(Object key, T part) {
        T before = byKey.get(key);
        PMap<Object, Integer> counted = before == null ? counts : counted(counts, before, -1);
        return new IndexedParts<>(
                byKey.plus(key, part), countedBy, counted(counted, part, 1), identity, new Put<>(before, part));
    }

    private PMap<Object, Integer> counted(PMap<Object, Integer> sums, T part, int by) {
        Object as = countedBy.apply(part);
        return sums.plus(as, sums.getOrDefault(as, 0) + by);
    }

    @Nullable
    public T get(Object key) {
        return byKey.get(key);
    }

    public boolean has(Object key) {
        return byKey.containsKey(key);
    }

    /** How many are counted as this: a directive as in force or not, a customer under what was decided. */
    public int count(Object as) {
        return counts.getOrDefault(as, 0);
    }

    /** Where these are those others with one put in: which. */
    public Optional<Put<T>> putInto(Collection<T> others) {
        return others instanceof IndexedParts<T> parts && parts.identity == madeOf
                ? Optional.ofNullable(put)
                : Optional.empty();
    }

    @Override
    public Iterator<T> iterator() {
        return byKey.values().iterator();
    }

    @Override
    public int size() {
        return byKey.size();
    }
}
