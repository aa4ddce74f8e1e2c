package org.modeldocket.query.matrix.cell;

/** Counts the distinct facts behind rows of one release. */
final class DistinctFacts {
    private static final int NONE = -1;

    /** The row that has all facts so far; none where no row alone has them. */
    private int row = NONE;

    private boolean isEmpty = true;
    private final FactList facts = new FactList(Integer.MAX_VALUE);

    void clear() {
        isEmpty = true;
        row = NONE;
    }

    void add(CellTable cell, int added) {
        if (isEmpty) {
            isEmpty = false;
            row = added;
        } else if (row == NONE) {
            facts.addBackwards(cell, added);
        } else if (cell.at(added, CellTable.FACTS) == cell.at(row, CellTable.FACTS)) {
            row = cell.factCount(added) > cell.factCount(row) ? added : row;
        } else {
            facts.clear();
            facts.addBackwards(cell, row);
            facts.addBackwards(cell, added);
            row = NONE;
        }
    }

    int count(CellTable cell) {
        return isEmpty ? 0 : row == NONE ? facts.size() : cell.factCount(row);
    }
}
