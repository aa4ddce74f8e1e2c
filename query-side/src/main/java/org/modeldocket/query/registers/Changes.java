package org.modeldocket.query.registers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What has to be done to a table so that it holds the rows of some releases as they are now.
 *
 * @param <R> a row; equal rows need not be written again
 */
final class Changes<R> {
    record Change<R>(String releaseId, R row) {}

    final List<Change<R>> inserts = new ArrayList<>();
    final List<Change<R>> updates = new ArrayList<>();
    final List<Change<R>> deletes = new ArrayList<>();

    <K> void compare(String releaseId, Map<K, R> before, Map<K, R> after) {
        after.forEach((key, row) -> {
            R old = before.get(key);
            if (old == null) {
                inserts.add(new Change<>(releaseId, row));
            } else if (!old.equals(row)) {
                updates.add(new Change<>(releaseId, row));
            }
        });
        before.forEach((key, row) -> {
            if (!after.containsKey(key)) {
                deletes.add(new Change<>(releaseId, row));
            }
        });
    }
}
