package org.modeldocket.query.matrix.cell;

import org.jspecify.annotations.Nullable;
import org.modeldocket.query.matrix.bits.BitSlices;
import org.modeldocket.query.matrix.bits.Points;
import org.modeldocket.query.matrix.column.Dictionary;

/**
 * Where what a cell says may change, on either clock, and between which of these points each row holds. Between two neighbours
 * everything stays the same.
 */
final class ChangePoints {
    /**
     * A moment in a cell.
     *
     * @param positions how many points of the record clock are no later
     * @param days how many of the world clock
     */
    record Moment(int positions, int days) {}

    /** Between which points rows hold: from the first of two numbers to before the second. */
    private record Between(BitSlices from, BitSlices before) {
        /** @param numbers of the rows, the first of each and then the second */
        static Between of(int[] numbers, int first, int rows, Points points) {
            Between between = new Between(new BitSlices(rows, points.size()), new BitSlices(rows, points.size()));
            for (int row = 0; row < rows; row++) {
                between.from.set(row, numbers[first + row]);
                between.before.set(row, numbers[first + rows + row]);
            }
            return between;
        }

        /** @param points how many have passed */
        long holds(int word, int points) {
            return from.below(word, points) & ~before.below(word, points);
        }
    }

    static final ChangePoints NONE =
            new ChangePoints(new CellTable(new Dictionary(), new BoundsTable()), new CorrectionTable());

    private final Points positions;
    private final Points days;
    private final Between known;
    private final Between definite;
    private final Between possible;

    ChangePoints(CellTable rows, CorrectionTable corrections) {
        int size = rows.size();
        int[] numbers = new int[2 * size + corrections.size()];
        rows.copy(CellTable.KNOWN_FROM, numbers, 0);
        rows.copy(CellTable.KNOWN_TO, numbers, size);
        corrections.positions(numbers, 2 * size);
        positions = Points.numbered(numbers);
        known = Between.of(numbers, 0, size, positions);
        numbers = new int[4 * size + 2 * corrections.size()];
        rows.copy(CellTable.DEFINITE_FROM, numbers, 0);
        rows.copy(CellTable.DEFINITE_TO, numbers, size);
        rows.copy(CellTable.POSSIBLE_FROM, numbers, 2 * size);
        rows.copy(CellTable.POSSIBLE_TO, numbers, 3 * size);
        corrections.days(numbers, 4 * size);
        days = Points.numbered(numbers);
        definite = Between.of(numbers, 0, size, days);
        possible = Between.of(numbers, 2 * size, size, days);
    }

    Moment at(int known, int day) {
        return new Moment(positions.upTo(known), days.upTo(day));
    }

    /** Which of 64 rows are known at a moment, a bit each. */
    long known(int word, Moment at) {
        return known.holds(word, at.positions);
    }

    /** Which of 64 rows definitely hold on the day, whether they are known or not. */
    long definite(int word, Moment at) {
        return definite.holds(word, at.days);
    }

    /** Which of 64 rows possibly hold on the day, whether they are known or not. */
    long possible(int word, Moment at) {
        return possible.holds(word, at.days);
    }

    /** An answer of a moment as that of all moments around it up to the next changes. */
    CellHistory.Answer around(Moment at, @Nullable Cell cell) {
        return new CellHistory.Answer(
                positions.lastOf(at.positions),
                positions.behind(at.positions),
                days.lastOf(at.days),
                days.behind(at.days),
                cell);
    }
}
