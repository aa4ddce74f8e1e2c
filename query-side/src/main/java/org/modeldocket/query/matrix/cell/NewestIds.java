package org.modeldocket.query.matrix.cell;

import java.util.ArrayList;
import java.util.List;

/**
 * What the record changed last in a cell.
 *
 * @param releases those of the periods that it changed last, the newest first
 * @param facts those behind these periods, the newest first
 */
record NewestIds(List<String> releases, List<String> facts) {
    /**
     * @param definite whether periods are meant that had certainly begun, or such that may have
     * @param releases how many releases have such periods
     * @param facts how many facts are behind them
     */
    static NewestIds of(CellTable cell, int known, int day, boolean definite, int releases, int facts) {
        int[] knownFrom = cell.column(CellTable.KNOWN_FROM);
        int[] knownTo = cell.column(CellTable.KNOWN_TO);
        int[] from = cell.column(definite ? CellTable.DEFINITE_FROM : CellTable.POSSIBLE_FROM);
        int[] to = cell.column(definite ? CellTable.DEFINITE_TO : CellTable.POSSIBLE_TO);
        int[] rows = cell.orders().byPosition();
        int[] numbers = new int[Math.min(releases, Cell.MOST_IDS)];
        int found = 0;
        int mostFacts = Math.min(facts, Cell.MOST_IDS);
        FactList newest = new FactList(mostFacts);
        for (int i = cell.setBy(known) - 1; i >= 0 && (found < numbers.length || !newest.isFull()); i--) {
            int row = rows[i];
            if (knownFrom[row] <= known && knownTo[row] > known && from[row] <= day && to[row] > day) {
                newest.addBackwards(cell.facts(row));
                int number = cell.column(CellTable.RELEASE)[row];
                if (found < numbers.length && isNew(numbers, found, number)) {
                    numbers[found++] = number;
                }
            }
        }
        List<String> ids = new ArrayList<>(found);
        for (int i = 0; i < found; i++) {
            ids.add(cell.releases.value(numbers[i]));
        }
        return new NewestIds(ids, newest.ids());
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
