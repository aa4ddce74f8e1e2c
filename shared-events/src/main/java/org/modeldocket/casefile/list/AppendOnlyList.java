package org.modeldocket.casefile.list;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * A list that grows at its end and shares what it holds with the list that it grew from. Immutable. Most of it lies in one array,
 * which is quick to make and to read; only what came last lies in a tree.
 */
public final class AppendOnlyList<T> extends AbstractList<T> implements RandomAccess {
    private static final int TREE_AT_LEAST = 32;

    private final List<T> array;
    private final PVector<T> tree;

    private AppendOnlyList(List<T> array, PVector<T> tree) {
        this.array = array;
        this.tree = tree;
    }

    public static <T> AppendOnlyList<T> of(Collection<T> all) {
        return new AppendOnlyList<>(List.copyOf(all), TreePVector.empty());
    }

    /** The list with one more. The array is made anew whenever the list has grown by half of it, so seldom. */
    public AppendOnlyList<T> and(T last) {
        PVector<T> longer = tree.plus(last);
        return longer.size() <= TREE_AT_LEAST + array.size() / 2
                ? new AppendOnlyList<>(array, longer)
                : of(new AppendOnlyList<>(array, longer));
    }

    /** The list with one more before the element at that place. */
    public AppendOnlyList<T> inserted(int index, T element) {
        List<T> longer = new ArrayList<>(size() + 1);
        longer.addAll(array);
        longer.addAll(tree);
        longer.add(index, element);
        return new AppendOnlyList<>(longer, TreePVector.empty());
    }

    /** The list with another element at that place. */
    public AppendOnlyList<T> but(int index, T element) {
        if (index >= array.size()) {
            return new AppendOnlyList<>(array, tree.with(index - array.size(), element));
        }
        List<T> changed = new ArrayList<>(array);
        changed.set(index, element);
        return new AppendOnlyList<>(changed, tree);
    }

    @Override
    public T get(int index) {
        return index < array.size() ? array.get(index) : tree.get(index - array.size());
    }

    @Override
    public int size() {
        return array.size() + tree.size();
    }

    /** The same elements, each converted whenever it is read. */
    public <R> List<R> view(Function<T, R> conversion) {
        return new View<>(this, conversion);
    }

    private static final class View<T, R> extends AbstractList<R> implements RandomAccess {
        private final List<T> elements;
        private final Function<T, R> conversion;

        View(List<T> elements, Function<T, R> conversion) {
            this.elements = elements;
            this.conversion = conversion;
        }

        @Override
        public R get(int index) {
            return conversion.apply(elements.get(index));
        }

        @Override
        public int size() {
            return elements.size();
        }
    }
}
