package org.modeldocket.query.matrix;

import java.nio.ByteBuffer;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.RandomAccess;
import java.util.Set;
import java.util.UUID;

/** Counts the distinct facts of one release after another, and keeps the ids of the first {@link Cell#MOST}. */
final class FactList {
    /** So many are searched one by one. */
    private static final int FEW = 16;

    private long[] kept = new long[8];
    private int keptEnd;
    private int count;
    private final long[] few = new long[2 * FEW];
    private int fewEnd;
    private final Set<UUID> many = new HashSet<>();

    /** Ids made into text when they are read. */
    private static final class Ids extends AbstractList<String> implements RandomAccess {
        private final long[] halves;

        Ids(long[] halves) {
            this.halves = halves;
        }

        @Override
        public String get(int index) {
            return new UUID(halves[2 * index], halves[2 * index + 1]).toString();
        }

        @Override
        public int size() {
            return halves.length / 2;
        }
    }

    void beginRelease() {
        fewEnd = 0;
        if (!many.isEmpty()) {
            many.clear();
        }
    }

    /** @param ids 16 bytes each */
    void add(ByteBuffer ids) {
        for (int i = ids.position(); i < ids.limit(); i += 16) {
            long most = ids.getLong(i);
            long least = ids.getLong(i + 8);
            if (isNew(most, least)) {
                count++;
                if (keptEnd < 2 * Cell.MOST) {
                    keep(most, least);
                }
            }
        }
    }

    private void keep(long most, long least) {
        if (keptEnd == kept.length) {
            kept = Arrays.copyOf(kept, 2 * keptEnd);
        }
        kept[keptEnd++] = most;
        kept[keptEnd++] = least;
    }

    private boolean isNew(long most, long least) {
        for (int i = 0; i < fewEnd; i += 2) {
            if (few[i] == most && few[i + 1] == least) {
                return false;
            }
        }
        if (fewEnd == few.length) {
            return many.add(new UUID(most, least));
        }
        few[fewEnd++] = most;
        few[fewEnd++] = least;
        return true;
    }

    int count() {
        return count;
    }

    List<String> ids() {
        return new Ids(Arrays.copyOf(kept, keptEnd));
    }
}
