package org.modeldocket.query.difference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.CaseFile;

/**
 * One kind of part.
 *
 * @param of the parts that a case has of it
 * @param key tells them apart within one case
 * @param seen how an answer shows one
 * @param over whether one has ended
 */
record PartKind<T>(
        Part part,
        Function<CaseFile, ? extends Collection<T>> of,
        Function<T, Object> key,
        Function<T, Object> seen,
        Predicate<T> over) {
    /** Cases mostly grow at their end: what both share before that is passed over without being looked up. */
    void compare(@Nullable CaseFile before, CaseFile after, List<Change> changes) {
        Iterator<T> had =
                before == null ? List.<T>of().iterator() : of.apply(before).iterator();
        Iterator<T> has = of.apply(after).iterator();
        Map<Object, T> left = new LinkedHashMap<>();
        List<T> found = new ArrayList<>();
        boolean shared = true;
        while (shared && had.hasNext() && has.hasNext()) {
            T one = had.next();
            T other = has.next();
            shared = one.equals(other);
            if (!shared) {
                left.put(key.apply(one), one);
                found.add(other);
            }
        }
        had.forEachRemaining(one -> left.put(key.apply(one), one));
        has.forEachRemaining(found::add);
        for (T now : found) {
            T then = left.remove(key.apply(now));
            if (then == null || !then.equals(now)) {
                changes.add(change(then, now));
            }
        }
        left.values().forEach(gone -> changes.add(new Change(part, Change.Kind.GONE, seen.apply(gone), null)));
    }

    private Change change(@Nullable T then, T now) {
        if (then == null) {
            return new Change(part, Change.Kind.NEW, null, seen.apply(now));
        }
        Change.Kind kind = over.test(now) && !over.test(then) ? Change.Kind.ENDED : Change.Kind.CHANGED;
        return new Change(part, kind, seen.apply(then), seen.apply(now));
    }
}
