package org.modeldocket.query.matrix.bits;

import java.util.Arrays;

/** Distinct points on one clock, in order, numbered from 0. */
public final class Points {
    private final int[] points;

    private Points(int[] points) {
        this.points = points;
    }

    /** @param values the points, some of them several times; each is replaced by its number */
    public static Points numbered(int[] values) {
        long[] keys = new long[values.length];
        for (int i = 0; i < values.length; i++) {
            keys[i] = ((long) values[i] << 32) | i;
        }
        Arrays.sort(keys);
        int[] points = new int[values.length];
        int count = 0;
        for (long key : keys) {
            int point = (int) (key >> 32);
            if (count == 0 || points[count - 1] != point) {
                points[count++] = point;
            }
            values[(int) key] = count - 1;
        }
        return new Points(Arrays.copyOf(points, count));
    }

    public int size() {
        return points.length;
    }

    /** How many are no greater than a value. */
    public int upTo(int value) {
        int found = Arrays.binarySearch(points, value);
        return found < 0 ? -found - 1 : found + 1;
    }

    /** The last of so many; {@link Long#MIN_VALUE} where it is none. */
    public long lastOf(int count) {
        return count == 0 ? Long.MIN_VALUE : points[count - 1];
    }

    /** The one behind so many; {@link Long#MAX_VALUE} where there is none. */
    public long behind(int count) {
        return count == points.length ? Long.MAX_VALUE : points[count];
    }
}
