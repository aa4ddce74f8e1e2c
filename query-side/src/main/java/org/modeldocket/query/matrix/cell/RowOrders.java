package org.modeldocket.query.matrix.cell;

import java.util.Arrays;

/** The rows of a cell in two more orders; as they stand where these say nothing. */
final class RowOrders {
    static final RowOrders NONE = new RowOrders(new int[0], new int[0], new int[0]);

    private final int[] byBeginning;
    private final int[] ranks;
    private final int[] byPosition;

    private RowOrders(int[] byBeginning, int[] ranks, int[] byPosition) {
        this.byBeginning = byBeginning;
        this.ranks = ranks;
        this.byPosition = byPosition;
    }

    /** In the order in which they had begun at the latest. */
    int[] byBeginning() {
        return byBeginning;
    }

    /** Where a row stands in that order. */
    int[] ranks() {
        return ranks;
    }

    /** In the order in which they were set. */
    int[] byPosition() {
        return byPosition;
    }

    private interface Key {
        int of(int row);
    }

    static RowOrders of(CellTable cell) {
        int[] from = cell.column(CellTable.FROM);
        int[] knownFrom = cell.column(CellTable.KNOWN_FROM);
        int[] byBeginning = sorted(cell.size(), row -> CellTable.day(cell.bounds.latest(from[row])));
        int[] ranks = new int[byBeginning.length];
        for (int rank = 0; rank < ranks.length; rank++) {
            ranks[byBeginning[rank]] = rank;
        }
        return new RowOrders(byBeginning, ranks, sorted(cell.size(), row -> knownFrom[row]));
    }

    private static int[] sorted(int size, Key key) {
        long[] keys = new long[size];
        for (int row = 0; row < size; row++) {
            keys[row] = ((long) key.of(row) << 32) | row;
        }
        Arrays.sort(keys);
        int[] rows = new int[size];
        for (int i = 0; i < size; i++) {
            rows[i] = (int) keys[i];
        }
        return rows;
    }
}
