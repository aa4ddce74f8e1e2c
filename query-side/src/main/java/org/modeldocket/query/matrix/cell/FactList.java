package org.modeldocket.query.matrix.cell;

import java.nio.ByteBuffer;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.RandomAccess;
import java.util.Set;
import java.util.UUID;

/** Distinct facts, of which there may be a most. */
final class FactList {
    /** So many are searched one by one. */
    private static final int FEW = 32;

    private final int most;
    private long[] halves = new long[16];
    private int end;
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

    /** @param most how many it holds at most */
    FactList(int most) {
        this.most = most;
    }

    void clear() {
        end = 0;
        if (!many.isEmpty()) {
            many.clear();
        }
    }

    /** @param ids of a release none of whose facts it has, 16 bytes each, the last of them first */
    void addNewBackwards(ByteBuffer ids) {
        for (int i = ids.limit() - 16; i >= ids.position() && !isFull(); i -= 16) {
            append(ids.getLong(i), ids.getLong(i + 8));
        }
    }

    /** @param ids 16 bytes each, the last of them first */
    void addBackwards(ByteBuffer ids) {
        for (int i = ids.limit() - 16; i >= ids.position() && !isFull(); i -= 16) {
            add(ids.getLong(i), ids.getLong(i + 8));
        }
    }

    private void add(long first, long second) {
        if (isNew(first, second)) {
            append(first, second);
        }
    }

    private void append(long first, long second) {
        if (end == halves.length) {
            halves = Arrays.copyOf(halves, 2 * end);
        }
        halves[end++] = first;
        halves[end++] = second;
    }

    private boolean isNew(long first, long second) {
        if (end > 2 * FEW) {
            if (many.isEmpty()) {
                for (int i = 0; i < end; i += 2) {
                    many.add(new UUID(halves[i], halves[i + 1]));
                }
            }
            return many.add(new UUID(first, second));
        }
        for (int i = 0; i < end; i += 2) {
            if (halves[i] == first && halves[i + 1] == second) {
                return false;
            }
        }
        return true;
    }

    boolean isFull() {
        return size() >= most;
    }

    int size() {
        return end / 2;
    }

    List<String> ids() {
        return new Ids(Arrays.copyOf(halves, end));
    }
}
