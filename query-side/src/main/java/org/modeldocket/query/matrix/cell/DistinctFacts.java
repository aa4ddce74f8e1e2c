package org.modeldocket.query.matrix.cell;

/** Counts the distinct facts behind rows that come release by release: no fact is about two releases. */
final class DistinctFacts {
    private static final int NONE = -1;

    private int total;
    private int release = NONE;
    /** The row that has all facts of the release so far; none where no row alone has them. */
    private int row = NONE;

    private final FactList facts = new FactList(Integer.MAX_VALUE);

    void clear() {
        total = 0;
        release = NONE;
        row = NONE;
    }

    void add(CellTable cell, int of, int added) {
        if (of != release) {
            end(cell);
            release = of;
            row = added;
        } else if (row == NONE) {
            facts.addBackwards(cell.facts(added));
        } else if (cell.column(CellTable.FACTS)[added] == cell.column(CellTable.FACTS)[row]) {
            row = cell.factCount(added) > cell.factCount(row) ? added : row;
        } else {
            facts.clear();
            facts.addBackwards(cell.facts(row));
            facts.addBackwards(cell.facts(added));
            row = NONE;
        }
    }

    private void end(CellTable cell) {
        if (release != NONE) {
            total += row == NONE ? facts.size() : cell.factCount(row);
        }
    }

    /** How many there are, of all releases; to be called once, after the last row. */
    int total(CellTable cell) {
        end(cell);
        release = NONE;
        return total;
    }
}
