package org.modeldocket.casefile.list;

import java.util.List;
import org.pcollections.TreePVector;

/** Immutable lists that grow by sharing elements. */
public final class AppendOnlyLists {
    private AppendOnlyLists() {}

    public static <T> List<T> plus(List<T> list, T last) {
        return TreePVector.from(list).plus(last);
    }
}
