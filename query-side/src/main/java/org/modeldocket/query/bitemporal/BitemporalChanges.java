package org.modeldocket.query.bitemporal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The row versions that a batch of facts begins and ends. One that begins and ends within the batch is written once, with its end;
 * only one that began before it has to be ended in the table.
 *
 * @param <K> the key of a value within a case
 * @param <C> the value; equal values are one version
 */
public final class BitemporalChanges<K, C> {
    private record Living<K, C>(String releaseId, BitemporalValue<K, C> said) {}

    private final Map<Living<K, C>, Long> begun = new LinkedHashMap<>();
    private final List<RowVersion<K, C>> inserts = new ArrayList<>();
    private final List<RowVersion<K, C>> ends = new ArrayList<>();

    /** Notes the values of a case before and after the fact at a position. Call in the order of positions. */
    public void change(
            String releaseId, long position, Set<BitemporalValue<K, C>> before, Set<BitemporalValue<K, C>> after) {
        for (BitemporalValue<K, C> said : before) {
            if (!after.contains(said)) {
                end(new Living<>(releaseId, said), position);
            }
        }
        for (BitemporalValue<K, C> said : after) {
            if (!before.contains(said)) {
                begun.put(new Living<>(releaseId, said), position);
            }
        }
    }

    private void end(Living<K, C> living, long position) {
        Long from = begun.remove(living);
        if (from == null) {
            ends.add(new RowVersion<>(living.releaseId(), living.said(), RowVersion.OPEN, position));
        } else {
            inserts.add(new RowVersion<>(living.releaseId(), living.said(), from, position));
        }
    }

    /** Those that ended and were begun before. */
    List<RowVersion<K, C>> ends() {
        return ends;
    }

    /** Those to be added. */
    List<RowVersion<K, C>> inserts() {
        List<RowVersion<K, C>> all = new ArrayList<>(inserts);
        begun.forEach(
                (living, from) -> all.add(new RowVersion<>(living.releaseId(), living.said(), from, RowVersion.OPEN)));
        return all;
    }
}
