package org.modeldocket.query.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.CaseFile;
import org.modeldocket.casefile.state.IndexedParts;

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
    void compare(@Nullable CaseFile before, CaseFile after, List<Change> changes) {
        Collection<T> had = before == null ? List.of() : of.apply(before);
        Collection<T> has = of.apply(after);
        if (had == has) {
            return;
        }
        Optional<IndexedParts.Put<T>> one =
                has instanceof IndexedParts<T> parts ? parts.putInto(had) : Optional.empty();
        if (one.isEmpty()) {
            compare(had.iterator(), has.iterator(), changes);
        } else if (!one.get().after().equals(one.get().before())) {
            changes.add(change(one.get().before(), one.get().after()));
        }
    }

    /** Cases mostly grow at their end: what both share before that is passed over without being looked up. */
    private void compare(Iterator<T> had, Iterator<T> has, List<Change> changes) {
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
