package org.modeldocket.query.matrix.cell;

import java.util.Arrays;
import java.util.List;

/**
 * What the record changed last in a cell.
 *
 * @param releases those of the periods that it changed last, the newest first
 * @param facts those behind these periods, the newest first
 */
record NewestIds(List<String> releases, List<String> facts) {
    /**
     * @param told the periods that are meant
     * @param releases how many releases have such periods
     * @param facts how many facts are behind them
     */
    static NewestIds of(CellTable cell, HeldPeriods told, int known, int releases, int facts) {
        int[] numbers = new int[Math.min(releases, Cell.MOST_IDS)];
        int found = 0;
        FactList newest = new FactList(Math.min(facts, Cell.MOST_IDS));
        for (int i = cell.setBy(known) - 1; i >= 0 && (found < numbers.length || !newest.isFull()); i--) {
            int row = cell.set(i);
            if (told.holds(row)) {
                int number = cell.at(row, CellTable.RELEASE);
                if (found < numbers.length && isNew(numbers, found, number)) {
                    numbers[found++] = number;
                    newest.addNewBackwards(cell, row);
                } else {
                    newest.addBackwards(cell, row);
                }
            }
        }
        return new NewestIds(cell.releases.values(Arrays.copyOf(numbers, found)), newest.ids(cell));
    }

    private static boolean isNew(int[] numbers, int found, int number) {
        for (int i = 0; i < found; i++) {
            if (numbers[i] == number) {
                return false;
            }
        }
        return true;
    }
}
