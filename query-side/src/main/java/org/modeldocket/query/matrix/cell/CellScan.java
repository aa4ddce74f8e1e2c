package org.modeldocket.query.matrix.cell;

/**
 * Finds the periods of a cell that hold at a moment: what the two folds of a day say of each period, made of what had certainly
 * happened, and of what may have. Counts the releases on the way. One serves cell after cell.
 */
final class CellScan {
    private static final int NONE = -1;
    private static final int POSSIBLE = 1;
    private static final int DEFINITE = 2;
    private static final int BOTH = POSSIBLE | DEFINITE;

    /** Those that had certainly begun. */
    final HeldPeriods definite = new HeldPeriods();
    /** Those that may have begun. */
    final HeldPeriods besides = new HeldPeriods();

    /** The rows that hold, each times 4, and how. */
    private int[] found = new int[64];

    private final DistinctFacts definiteOfRelease = new DistinctFacts();
    private final DistinctFacts possibleOfRelease = new DistinctFacts();
    private int definiteFacts;
    private int possibleFacts;
    private int definiteReleases;
    private int possibleReleases;
    private int possiblyOpenReleases;
    private int openReleases;

    /** @return whether anything holds */
    boolean scan(CellTable cell, int known, int day) {
        definite.clear(cell);
        besides.clear(cell);
        definiteFacts = 0;
        possibleFacts = 0;
        definiteReleases = 0;
        possibleReleases = 0;
        possiblyOpenReleases = 0;
        openReleases = 0;
        int count = find(cell, known, day);
        for (int i = 0; i < count; ) {
            int row = found[i] >>> 2;
            int release = cell.at(row, CellTable.RELEASE);
            int next = i + 1;
            while (next < count && cell.at(found[next] >>> 2, CellTable.RELEASE) == release) {
                next++;
            }
            if (next == i + 1 && (found[i] & BOTH) == BOTH) {
                addOnly(cell, row);
            } else {
                addRelease(cell, i, next);
            }
            i = next;
        }
        return count > 0;
    }

    /**
     * Finds the rows that hold, without branches, since no processor could predict them.
     *
     * @return how many
     */
    private int find(CellTable cell, int known, int day) {
        int[] numbers = cell.moments();
        int size = cell.size();
        if (found.length <= size) {
            found = new int[2 * size + 1];
        }
        int count = 0;
        int at = 0;
        for (int row = 0; row < size; row++, at += RowNumbers.MOMENTS) {
            // Each difference of two numbers of 32 bits has its sign where the first is the smaller one.
            long isKnown = ((long) numbers[at] - known - 1) & ((long) known - numbers[at + CellTable.KNOWN_TO]);
            long isDefinite = ((long) numbers[at + CellTable.DEFINITE_FROM] - day - 1)
                    & ((long) day - numbers[at + CellTable.DEFINITE_TO]);
            long isPossible = ((long) numbers[at + CellTable.POSSIBLE_FROM] - day - 1)
                    & ((long) day - numbers[at + CellTable.POSSIBLE_TO]);
            int how = (int) ((((isDefinite & isKnown) >>> 63) << 1) | ((isPossible & isKnown) >>> 63));
            found[count] = (row << 2) | how;
            count += -how >>> 31;
        }
        return count;
    }

    /** Adds the one row of a release, of which both folds say the same: most are so. */
    private void addOnly(CellTable cell, int row) {
        int open = cell.at(row, CellTable.TO) >>> 31;
        int facts = cell.factCount(row);
        definiteReleases++;
        possibleReleases++;
        openReleases += open;
        possiblyOpenReleases += open;
        definiteFacts += facts;
        possibleFacts += facts;
        definite.add(cell, row, row, false);
    }

    /** Adds all rows of a release. */
    private void addRelease(CellTable cell, int first, int end) {
        definiteOfRelease.clear();
        possibleOfRelease.clear();
        int definiteBefore = definite.size();
        int open = 0;
        int possiblyOpen = 0;
        for (int i = first; i < end; ) {
            int opened = cell.at(found[i] >>> 2, CellTable.OPENED_AT);
            int earlier = NONE;
            int later = NONE;
            for (; i < end && cell.at(found[i] >>> 2, CellTable.OPENED_AT) == opened; i++) {
                earlier = (found[i] & DEFINITE) != 0 ? found[i] >>> 2 : earlier;
                later = (found[i] & POSSIBLE) != 0 ? found[i] >>> 2 : later;
            }
            boolean isOpen = earlier != NONE && cell.at(earlier, CellTable.TO) < 0;
            boolean isOpenLater = later != NONE && cell.at(later, CellTable.TO) < 0;
            add(cell, earlier, later, isOpen, isOpenLater);
            open |= isOpen && isOpenLater ? 1 : 0;
            possiblyOpen |= earlier == NONE || isOpen || isOpenLater ? 1 : 0;
        }
        definiteReleases += definite.size() > definiteBefore ? 1 : 0;
        possibleReleases++;
        openReleases += open;
        possiblyOpenReleases += possiblyOpen;
        definiteFacts += definiteOfRelease.count(cell);
        possibleFacts += possibleOfRelease.count(cell);
    }

    /** Adds one period, of which the two folds have at least one row. */
    private void add(CellTable cell, int earlier, int later, boolean isOpen, boolean isOpenLater) {
        if (earlier == NONE) {
            besides.add(cell, later, later, !isOpenLater);
        } else {
            definiteOfRelease.add(cell, earlier);
            possibleOfRelease.add(cell, earlier);
            definite.add(cell, earlier, isOpen && later != NONE ? later : earlier, isOpen != isOpenLater);
        }
        if (later != NONE && later != earlier) {
            possibleOfRelease.add(cell, later);
        }
    }

    /** How many facts are behind the periods that had certainly begun, as the fold of what had certainly happened has them. */
    int definiteFacts() {
        return definiteFacts;
    }

    /** How many are behind all periods, as either fold has them. */
    int possibleFacts() {
        return possibleFacts;
    }

    /** How many releases have a period that had certainly begun. */
    int definiteReleases() {
        return definiteReleases;
    }

    /** How many have one that had begun or may have. */
    int possibleReleases() {
        return possibleReleases;
    }

    /** How many have one that may last. */
    int possiblyOpenReleases() {
        return possiblyOpenReleases;
    }

    /** How many have one that certainly lasts. */
    int openReleases() {
        return openReleases;
    }
}
