package org.modeldocket.query.matrix.cell;

import java.util.Arrays;

/** The rows of a cell in two more orders; as they stand where these say nothing. */
final class RowOrders {
    static final RowOrders NONE = new RowOrders(new int[0], new int[0]);

    private final int[] byBeginning;
    private final int[] byPosition;

    private RowOrders(int[] byBeginning, int[] byPosition) {
        this.byBeginning = byBeginning;
        this.byPosition = byPosition;
    }

    /** In the order in which they had begun at the latest. */
    int[] byBeginning() {
        return byBeginning;
    }

    /** In the order in which they were set. */
    int[] byPosition() {
        return byPosition;
    }

    private interface Key {
        int of(int row);
    }

    static RowOrders of(CellTable cell) {
        return new RowOrders(
                sorted(cell.size(), row -> CellTable.day(cell.bounds.latest(cell.at(row, CellTable.FROM)))),
                sorted(cell.size(), row -> cell.at(row, CellTable.KNOWN_FROM)));
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
