package org.modeldocket.query.lists.faceted;

import java.util.List;
import java.util.function.Function;
import org.modeldocket.query.paging.InvalidCursorException;
import org.modeldocket.query.paging.PageRequest;

/**
 * Where a page of a list begins.
 *
 * @param position the point of the record that the list shows; 0 for any: the lists of other answers go on here
 * @param id of the last entry before the page
 */
public record ListCursor(long position, String id) {
    public static ListCursor parse(String text) {
        String[] parts = text.split("/", 2);
        return parts.length == 1 ? new ListCursor(0, text) : new ListCursor(Long.parseLong(parts[0]), parts[1]);
    }

    /**
     * The entry.
     *
     * @param all what the list has without its filters, in the order of ids
     * @throws InvalidCursorException when it is not there
     */
    public <T> T in(List<T> all, Function<T, String> idOf, PageRequest window) {
        int low = 0;
        int high = all.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = idOf.apply(all.get(middle)).compareTo(id);
            if (order == 0) {
                return all.get(middle);
            }
            low = order < 0 ? middle + 1 : low;
            high = order > 0 ? middle - 1 : high;
        }
        throw new InvalidCursorException(String.valueOf(window.cursor()), null);
    }

    @Override
    public String toString() {
        return position + "/" + id;
    }
}
