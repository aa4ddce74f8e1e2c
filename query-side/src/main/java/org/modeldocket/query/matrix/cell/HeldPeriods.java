package org.modeldocket.query.matrix.cell;

import java.util.Arrays;
import org.modeldocket.query.matrix.bits.BitSlices;

/** Periods of a cell that hold at a moment, by the rows that say how each began: read in their order. */
final class HeldPeriods {
    private static final int POSSIBLY_LASTS = 1;

    private int size;
    private int words;
    /** Whether a row is held, a bit each. */
    private long[] isHeld = new long[1];
    /** Whether another row says how the period of a row ends, or it possibly lasts. */
    private long[] isOdd = new long[1];
    /** Of these: the row that says how it ends, times 2, and whether it possibly lasts. */
    private int[] endings = new int[64];

    /** Empties it, for the rows of another cell. */
    void clear(int rows) {
        size = 0;
        words = BitSlices.words(rows);
        if (isHeld.length < words) {
            isHeld = new long[2 * words];
            isOdd = new long[2 * words];
            endings = new int[2 * words * Long.SIZE];
        } else {
            Arrays.fill(isHeld, 0, words, 0);
            Arrays.fill(isOdd, 0, words, 0);
        }
    }

    /** Adds periods of which their rows say everything: of 64 rows those with a bit. */
    void addAll(int word, long rows) {
        size += Long.bitCount(rows);
        isHeld[word] |= rows;
    }

    void add(int row, int ended, boolean possiblyLasts) {
        size++;
        isHeld[row / Long.SIZE] |= 1L << row;
        if (ended != row || possiblyLasts) {
            isOdd[row / Long.SIZE] |= 1L << row;
            endings[row] = (ended << 1) | (possiblyLasts ? POSSIBLY_LASTS : 0);
        }
    }

    int size() {
        return size;
    }

    /** So many times 64 rows the cell has. */
    int words() {
        return words;
    }

    /** Which of 64 rows are held, a bit each. */
    long rows(int word) {
        return isHeld[word];
    }

    boolean holds(int row) {
        return (isHeld[row / Long.SIZE] & (1L << row)) != 0;
    }

    /** The row that says how the period of a row ends. */
    int ended(int row) {
        return isOdd(row) ? endings[row] >>> 1 : row;
    }

    boolean possiblyLasts(int row) {
        return isOdd(row) && (endings[row] & POSSIBLY_LASTS) != 0;
    }

    private boolean isOdd(int row) {
        return (isOdd[row / Long.SIZE] & (1L << row)) != 0;
    }
}
