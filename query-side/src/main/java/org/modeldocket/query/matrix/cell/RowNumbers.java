package org.modeldocket.query.matrix.cell;

import java.util.Arrays;

/**
 * Rows of numbers in two arrays, row by row: the numbers that say when a row holds, which a scan reads from front to back, and those
 * that say what it says, of which a scan reads only the rows that hold.
 */
final class RowNumbers {
    /** How many numbers say when a row holds: those of the first columns. */
    static final int MOMENTS = 6;

    private static final int CONTENTS = 7;

    private int[] moments = new int[0];
    private int[] contents = new int[0];

    int at(int row, int column) {
        return column < MOMENTS ? moments[row * MOMENTS + column] : contents[row * CONTENTS + column - MOMENTS];
    }

    void set(int row, int column, int number) {
        if (column < MOMENTS) {
            moments[row * MOMENTS + column] = number;
        } else {
            contents[row * CONTENTS + column - MOMENTS] = number;
        }
    }

    /** When the rows hold, {@value #MOMENTS} numbers a row; at least as long as there are rows. */
    int[] moments() {
        return moments;
    }

    /** Makes room for a row at a place, before as many as follow there. */
    void insert(int place, int size) {
        if (size * MOMENTS == moments.length) {
            resize(size + Math.max(2, size / 8));
        }
        System.arraycopy(moments, place * MOMENTS, moments, (place + 1) * MOMENTS, (size - place) * MOMENTS);
        System.arraycopy(contents, place * CONTENTS, contents, (place + 1) * CONTENTS, (size - place) * CONTENTS);
    }

    /** Gives them room for so many rows. */
    void resize(int rows) {
        moments = Arrays.copyOf(moments, rows * MOMENTS);
        contents = Arrays.copyOf(contents, rows * CONTENTS);
    }
}
