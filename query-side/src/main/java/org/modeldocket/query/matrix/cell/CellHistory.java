package org.modeldocket.query.matrix.cell;

import org.jspecify.annotations.Nullable;
import org.modeldocket.query.matrix.column.Dictionary;
import org.modeldocket.query.matrix.correction.CorrectionVersion;

/** What one cell says at all moments, with the answer that was given last: a moment near it needs no other. */
final class CellHistory {
    /**
     * What the cell says from one change to the next, on both clocks.
     *
     * @param knownFrom the first position of which it is the answer
     * @param knownBefore the position behind the last
     * @param dayFrom the first day
     * @param dayBefore the day behind the last
     * @param cell without the address of its list; null where nothing holds
     */
    record Answer(
            long knownFrom,
            long knownBefore,
            long dayFrom,
            long dayBefore,
            @Nullable Cell cell) {
        boolean isOf(int known, int day) {
            return knownFrom <= known && known < knownBefore && dayFrom <= day && day < dayBefore;
        }
    }

    private final CellTable rows;
    private final CorrectionTable corrections = new CorrectionTable();
    private ChangePoints points = ChangePoints.NONE;
    private volatile @Nullable Answer last;

    CellHistory(Dictionary releases, BoundsTable bounds) {
        rows = new CellTable(releases, bounds);
    }

    /** To be sorted before anything is read. */
    void insert(PeriodVersion version) {
        rows.insert(version);
    }

    /**
     * To be sorted before anything is read.
     *
     * @throws IllegalStateException when no current row is about it
     */
    void end(PeriodVersion version) {
        rows.end(version);
    }

    /** To be sorted before anything is read. Corrections come in the order of their positions. */
    void correct(CorrectionVersion correction) {
        corrections.add(correction.by(), correction.dayFrom(), correction.dayTo());
    }

    void sort() {
        rows.sort();
        points = new ChangePoints(rows, corrections);
        last = null;
    }

    void trim() {
        rows.trim();
    }

    int size() {
        return rows.size();
    }

    /** The cell of a moment, without the address of its list; null where nothing holds then. */
    @Nullable
    Cell at(CellSum sum, int known, int day) {
        Answer given = last;
        if (given == null || !given.isOf(known, day)) {
            ChangePoints.Moment moment = points.at(known, day);
            given = points.around(moment, sum.of(rows, points, moment, known, corrections.newest(known, day)));
            last = given;
        }
        return given.cell();
    }
}
