package org.modeldocket.query.matrix.column;

import java.util.Arrays;

/** Rows of numbers, row by row: those that say when a row holds, those that say when its period was, and the others, each in an array. */
public final class RowNumbers {
    private static final int MOMENTS = 6;
    private static final int PERIOD = 2;
    private static final int OTHERS = 4;

    private int[] moments = new int[0];
    private int[] periods = new int[0];
    private int[] others = new int[0];

    public int at(int row, int column) {
        return column < MOMENTS
                ? moments[row * MOMENTS + column]
                : column < MOMENTS + PERIOD
                        ? periods[row * PERIOD + column - MOMENTS]
                        : others[row * OTHERS + column - MOMENTS - PERIOD];
    }

    public void set(int row, int column, int number) {
        if (column < MOMENTS) {
            moments[row * MOMENTS + column] = number;
        } else if (column < MOMENTS + PERIOD) {
            periods[row * PERIOD + column - MOMENTS] = number;
        } else {
            others[row * OTHERS + column - MOMENTS - PERIOD] = number;
        }
    }

    /** Makes room for a row at a place, before as many as follow there. */
    public void insert(int place, int size) {
        if (size * MOMENTS == moments.length) {
            resize(size + Math.max(2, size / 8));
        }
        move(moments, MOMENTS, place, size);
        move(periods, PERIOD, place, size);
        move(others, OTHERS, place, size);
    }

    private static void move(int[] numbers, int width, int place, int size) {
        System.arraycopy(numbers, place * width, numbers, (place + 1) * width, (size - place) * width);
    }

    /** Gives them room for so many rows. */
    public void resize(int rows) {
        moments = Arrays.copyOf(moments, rows * MOMENTS);
        periods = Arrays.copyOf(periods, rows * PERIOD);
        others = Arrays.copyOf(others, rows * OTHERS);
    }
}
