package org.modeldocket.casefile;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.RandomAccess;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * A list that grows at its end and shares what it holds with the list that it grew from. Immutable. Most of it lies in one array,
 * which is quick to make and to read; only what came last lies in a tree.
 */
final class Grown<T> extends AbstractList<T> implements RandomAccess {
    private static final int TREE_AT_LEAST = 32;

    private final List<T> array;
    private final PVector<T> tree;

    private Grown(List<T> array, PVector<T> tree) {
        this.array = array;
        this.tree = tree;
    }

    static <T> Grown<T> of(Collection<T> all) {
        return new Grown<>(List.copyOf(all), TreePVector.empty());
    }

    /** The list with one more. The array is made anew whenever the list has grown by half of it, so seldom. */
    Grown<T> and(T last) {
        PVector<T> longer = tree.plus(last);
        return longer.size() <= TREE_AT_LEAST + array.size() / 2
                ? new Grown<>(array, longer)
                : of(new Grown<>(array, longer));
    }

    /** The list with one more before the element at that place. */
    Grown<T> inserted(int index, T element) {
        List<T> longer = new ArrayList<>(size() + 1);
        longer.addAll(array);
        longer.addAll(tree);
        longer.add(index, element);
        return new Grown<>(longer, TreePVector.empty());
    }

    /** The list with another element at that place. */
    Grown<T> but(int index, T element) {
        if (index >= array.size()) {
            return new Grown<>(array, tree.with(index - array.size(), element));
        }
        List<T> changed = new ArrayList<>(array);
        changed.set(index, element);
        return new Grown<>(changed, tree);
    }

    @Override
    public T get(int index) {
        return index < array.size() ? array.get(index) : tree.get(index - array.size());
    }

    @Override
    public int size() {
        return array.size() + tree.size();
    }
}
