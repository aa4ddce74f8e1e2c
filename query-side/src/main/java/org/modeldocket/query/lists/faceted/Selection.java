package org.modeldocket.query.lists.faceted;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.lists.held.Match;
import org.modeldocket.query.paging.Cursor;
import org.modeldocket.query.paging.Page;
import org.modeldocket.query.paging.PageRequest;

/** Counts the entries of a list and keeps those of one page. For one thread. */
public final class Selection<T> {
    /** An entry, with how surely it is in the list. */
    public record Hit<T>(T entry, Match match) {
        public boolean isIn(boolean definiteOnly) {
            return match == Match.DEFINITE || match == Match.POSSIBLE && !definiteOnly;
        }
    }

    private final Comparator<T> order;
    private final @Nullable T after;
    private final PageRequest window;
    private final boolean definiteOnly;
    private final PriorityQueue<Hit<T>> first;
    private long total;
    private long before;

    /**
     * @param after the last entry before the page; null on the first page
     * @param definiteOnly whether what only may be in the list is left out
     */
    public Selection(Comparator<T> order, @Nullable T after, PageRequest window, boolean definiteOnly) {
        this.order = order;
        this.after = after;
        this.window = window;
        this.definiteOnly = definiteOnly;
        this.first = new PriorityQueue<>(Comparator.comparing((Hit<T> hit) -> hit.entry(), order.reversed()));
    }

    public void add(T entry, Match match) {
        Hit<T> hit = new Hit<>(entry, match);
        if (!hit.isIn(definiteOnly)) {
            return;
        }
        total++;
        if (after != null && order.compare(entry, after) <= 0) {
            before++;
            return;
        }
        first.add(hit);
        if (first.size() > window.limit() + 1) {
            first.poll();
        }
    }

    /**
     * @param from where the page begins
     * @param cursor where the page after an entry begins
     */
    public Page<Hit<T>> page(Cursor<ListCursor> from, Function<T, ListCursor> cursor) {
        return Page.of(
                first.stream().sorted(Comparator.comparing(Hit::entry, order)).toList(),
                window,
                new Cursor<>(from.list(), from.after(), before),
                total,
                hit -> cursor.apply(hit.entry()));
    }
}
