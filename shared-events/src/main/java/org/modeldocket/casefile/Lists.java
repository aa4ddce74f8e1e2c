package org.modeldocket.casefile;

import java.util.List;
import org.pcollections.TreePVector;

/** Immutable lists that grow by sharing. */
final class Lists {
    private Lists() {}

    static <T> List<T> plus(List<T> list, T last) {
        return TreePVector.from(list).plus(last);
    }
}
