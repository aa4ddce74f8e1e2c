package org.modeldocket.query.matrix.cell;

import java.util.Arrays;

/** Periods of a cell that hold at a moment: added release by release, read in the order of their beginnings. */
final class HeldPeriods {
    private static final int POSSIBLY_LASTS = 1;

    private int size;
    /** By a row's number: whether it is held. */
    private long[] isRowHeld = new long[1];
    /** By the rank of a row among the beginnings: whether it is held. */
    private long[] isHeld = new long[1];
    /** By the rank of a row: the row that says how the period ends, times 2, and whether it possibly lasts. */
    private int[] endings = new int[64];

    /** Empties it, for the rows of another cell. */
    void clear(CellTable cell) {
        size = 0;
        int words = (cell.size() + 63) / 64;
        if (isHeld.length < words) {
            isHeld = new long[2 * words];
            isRowHeld = new long[2 * words];
            endings = new int[128 * words];
        } else {
            Arrays.fill(isHeld, 0, words, 0);
            Arrays.fill(isRowHeld, 0, words, 0);
        }
    }

    void add(CellTable cell, int row, int ended, boolean possiblyLasts) {
        size++;
        isRowHeld[row >>> 6] |= 1L << row;
        int rank = cell.at(row, CellTable.RANK);
        isHeld[rank >>> 6] |= 1L << rank;
        endings[rank] = (ended << 1) | (possiblyLasts ? POSSIBLY_LASTS : 0);
    }

    int size() {
        return size;
    }

    boolean holds(int row) {
        return (isRowHeld[row >>> 6] & (1L << row)) != 0;
    }

    /** The rank of the next period in the order of the beginnings, from a rank on; -1 behind the last. */
    int next(CellTable cell, int from) {
        int words = (cell.size() + 63) / 64;
        int word = from >>> 6;
        if (word >= words) {
            return -1;
        }
        long held = isHeld[word] & (-1L << from);
        while (held == 0) {
            if (++word == words) {
                return -1;
            }
            held = isHeld[word];
        }
        return (word << 6) + Long.numberOfTrailingZeros(held);
    }

    /** The row that says how the period of a rank ends. */
    int ended(int rank) {
        return endings[rank] >>> 1;
    }

    boolean possiblyLasts(int rank) {
        return (endings[rank] & POSSIBLY_LASTS) != 0;
    }
}
