package org.modeldocket.query.matrix.cell;

/**
 * Finds the periods of a cell that hold at a moment, in one pass over its rows: what the two folds of a day say of each period,
 * made of what had certainly happened, and of what may have. Counts the releases on the way. One serves cell after cell.
 */
final class CellScan {
    private static final int NONE = -1;

    /** Those that had certainly begun. */
    final HeldPeriods definite = new HeldPeriods();
    /** Those that may have begun. */
    final HeldPeriods besides = new HeldPeriods();

    /** Behind the periods that had certainly begun, as the fold of what had certainly happened has them. */
    final DistinctFacts definiteFacts = new DistinctFacts();
    /** Behind all periods, as either fold has them. */
    final DistinctFacts possibleFacts = new DistinctFacts();

    private int definiteReleases;
    private int possibleReleases;
    private int possiblyOpenReleases;
    private int openReleases;
    private int lastDefinite;
    private int lastPossible;
    private int lastPossiblyOpen;
    private int lastOpen;

    /** @return whether anything holds */
    boolean scan(CellTable cell, int known, int day) {
        definite.clear(cell);
        besides.clear(cell);
        definiteFacts.clear();
        possibleFacts.clear();
        definiteReleases = 0;
        possibleReleases = 0;
        possiblyOpenReleases = 0;
        openReleases = 0;
        lastDefinite = NONE;
        lastPossible = NONE;
        lastPossiblyOpen = NONE;
        lastOpen = NONE;
        int[] knownFrom = cell.column(CellTable.KNOWN_FROM);
        int[] knownTo = cell.column(CellTable.KNOWN_TO);
        int[] definiteFrom = cell.column(CellTable.DEFINITE_FROM);
        int[] definiteTo = cell.column(CellTable.DEFINITE_TO);
        int[] possibleFrom = cell.column(CellTable.POSSIBLE_FROM);
        int[] possibleTo = cell.column(CellTable.POSSIBLE_TO);
        int[] openedAt = cell.column(CellTable.OPENED_AT);
        int[] releaseOf = cell.column(CellTable.RELEASE);
        int earlier = NONE;
        int later = NONE;
        int last = NONE;
        int size = cell.size();
        for (int row = 0; row < size; row++) {
            if (knownFrom[row] <= known && knownTo[row] > known) {
                boolean isDefinite = definiteFrom[row] <= day && definiteTo[row] > day;
                boolean isPossible = possibleFrom[row] <= day && possibleTo[row] > day;
                if (isDefinite || isPossible) {
                    if (last != NONE && (openedAt[last] != openedAt[row] || releaseOf[last] != releaseOf[row])) {
                        add(cell, releaseOf[last], earlier, later);
                        earlier = NONE;
                        later = NONE;
                    }
                    earlier = isDefinite ? row : earlier;
                    later = isPossible ? row : later;
                    last = row;
                }
            }
        }
        if (last == NONE) {
            return false;
        }
        add(cell, releaseOf[last], earlier, later);
        return true;
    }

    /** Adds one period, of which the two folds have at least one row. */
    private void add(CellTable cell, int release, int earlier, int later) {
        int[] to = cell.column(CellTable.TO);
        boolean isOpen = earlier != NONE && to[earlier] < 0;
        boolean isOpenLater = later != NONE && to[later] < 0;
        if (earlier == NONE) {
            besides.add(cell, later, later, !isOpenLater);
        } else {
            definiteFacts.add(cell, release, earlier);
            possibleFacts.add(cell, release, earlier);
            if (release != lastDefinite) {
                lastDefinite = release;
                definiteReleases++;
            }
            definite.add(cell, earlier, isOpen && later != NONE ? later : earlier, isOpen != isOpenLater);
            if (isOpen && isOpenLater && release != lastOpen) {
                lastOpen = release;
                openReleases++;
            }
        }
        if (later != NONE && later != earlier) {
            possibleFacts.add(cell, release, later);
        }
        if (release != lastPossible) {
            lastPossible = release;
            possibleReleases++;
        }
        if ((earlier == NONE || isOpen || isOpenLater) && release != lastPossiblyOpen) {
            lastPossiblyOpen = release;
            possiblyOpenReleases++;
        }
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
