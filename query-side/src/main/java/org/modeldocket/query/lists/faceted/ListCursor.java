package org.modeldocket.query.lists.faceted;

import java.util.List;
import java.util.function.Function;
import org.modeldocket.query.lists.held.Sorted;
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
        int place = Sorted.find(all, idOf, id);
        if (place < 0) {
            throw new InvalidCursorException(String.valueOf(window.cursor()), null);
        }
        return all.get(place);
    }

    @Override
    public String toString() {
        return position + "/" + id;
    }
}
