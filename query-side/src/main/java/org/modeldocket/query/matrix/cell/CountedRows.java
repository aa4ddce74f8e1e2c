package org.modeldocket.query.matrix.cell;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.modeldocket.query.matrix.bits.BitSlices;

/** What is counted of the rows of a cell, 64 at once; such rows are given as a bit each. */
final class CountedRows {
    static final CountedRows NONE = new CountedRows(new BitSlices(0, 0), new BitSlices(0, 0), new BitSlices(0, 0));

    /** 1 where a row is of a release that has no other period in the cell. */
    private final BitSlices isOfOnly;
    /** 1 where its period is open. */
    private final BitSlices isOpen;
    /** How many facts are behind it. */
    private final BitSlices facts;

    private CountedRows(BitSlices isOfOnly, BitSlices isOpen, BitSlices facts) {
        this.isOfOnly = isOfOnly;
        this.isOpen = isOpen;
        this.facts = facts;
    }

    static CountedRows of(CellTable cell) {
        int size = cell.size();
        int most = IntStream.range(0, size).map(cell::factCount).max().orElse(0);
        CountedRows rows = new CountedRows(new BitSlices(size, 1), new BitSlices(size, 1), new BitSlices(size, most));
        Set<Integer> several = ofSeveral(cell);
        for (int row = 0; row < size; row++) {
            rows.isOfOnly.set(row, several.contains(cell.at(row, CellTable.RELEASE)) ? 0 : 1);
            rows.isOpen.set(row, cell.at(row, CellTable.TO) >>> 31);
            rows.facts.set(row, cell.factCount(row));
        }
        return rows;
    }

    /** The releases with several periods. */
    private static Set<Integer> ofSeveral(CellTable cell) {
        long[] periods = new long[cell.size()];
        for (int row = 0; row < periods.length; row++) {
            periods[row] = ((long) cell.at(row, CellTable.RELEASE) << 32) | cell.at(row, CellTable.OPENED_AT);
        }
        Arrays.sort(periods);
        Set<Integer> several = new HashSet<>();
        for (int i = 1; i < periods.length; i++) {
            if (periods[i] != periods[i - 1] && periods[i] >> 32 == periods[i - 1] >> 32) {
                several.add((int) (periods[i] >> 32));
            }
        }
        return several;
    }

    /** Those of 64 rows that are of releases with no other period in the cell. */
    long ofOnly(int word) {
        return ~isOfOnly.below(word, 1);
    }

    /** Of how many of some rows the period is open. */
    int open(int word, long rows) {
        return isOpen.sum(word, rows);
    }

    /** How many facts are behind some rows, each with its own. */
    int facts(int word, long rows) {
        return facts.sum(word, rows);
    }
}
