package org.modeldocket.query.matrix.cell;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Where what a cell says may change: between two neighbours on either clock it stays the same. */
final class ChangePoints {
    static final ChangePoints NONE = new ChangePoints(new int[0], new int[0]);

    /** At which a row begins or ends to be known, in order. */
    private final int[] positions;
    /** On which a row begins or ends to hold, in order. */
    private final int[] days;

    private ChangePoints(int[] positions, int[] days) {
        this.positions = positions;
        this.days = days;
    }

    static ChangePoints of(CellTable rows, CorrectionTable corrections) {
        int size = rows.size();
        int[] positions = new int[2 * size + corrections.size()];
        rows.copy(CellTable.KNOWN_FROM, positions, 0);
        rows.copy(CellTable.KNOWN_TO, positions, size);
        corrections.positions(positions, 2 * size);
        int[] days = new int[4 * size + 2 * corrections.size()];
        rows.copy(CellTable.DEFINITE_FROM, days, 0);
        rows.copy(CellTable.DEFINITE_TO, days, size);
        rows.copy(CellTable.POSSIBLE_FROM, days, 2 * size);
        rows.copy(CellTable.POSSIBLE_TO, days, 3 * size);
        corrections.days(days, 4 * size);
        return new ChangePoints(distinct(positions), distinct(days));
    }

    private static int[] distinct(int[] points) {
        Arrays.sort(points);
        int count = 0;
        for (int point : points) {
            if (count == 0 || points[count - 1] != point) {
                points[count++] = point;
            }
        }
        return Arrays.copyOf(points, count);
    }

    /** An answer of a moment as that of all moments around it up to the next changes. */
    CellHistory.Answer around(int known, int day, @Nullable Cell cell) {
        int position = upTo(positions, known);
        int date = upTo(days, day);
        return new CellHistory.Answer(
                before(positions, position), from(positions, position), before(days, date), from(days, date), cell);
    }

    private static long before(int[] points, int count) {
        return count == 0 ? Long.MIN_VALUE : points[count - 1];
    }

    private static long from(int[] points, int count) {
        return count == points.length ? Long.MAX_VALUE : points[count];
    }

    /** How many points are no greater than one. */
    private static int upTo(int[] points, int point) {
        int found = Arrays.binarySearch(points, point);
        return found < 0 ? -found - 1 : found + 1;
    }
}
