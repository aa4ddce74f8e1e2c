package org.modeldocket.query.matrix.cell;

import java.util.Arrays;

/**
 * Finds the periods of a cell that hold at a moment: what the two folds of a day say of each period, made of what had certainly
 * happened, and of what may have. Counts the releases on the way. One serves cell after cell.
 */
final class CellScan {
    private static final int NONE = -1;
    private static final int POSSIBLE = 1;
    private static final int DEFINITE = 2;

    /** Those that had certainly begun. */
    final HeldPeriods definite = new HeldPeriods();
    /** Those that may have begun. */
    final HeldPeriods besides = new HeldPeriods();

    /** The rows that hold and have to be paired, each times 4, and how, under the number of their release. */
    private long[] paired = new long[64];

    private int pairedEnd;
    private final DistinctFacts definiteOfRelease = new DistinctFacts();
    private final DistinctFacts possibleOfRelease = new DistinctFacts();
    private int definiteFacts;
    private int possibleFacts;
    private int definiteReleases;
    private int possibleReleases;
    private int possiblyOpenReleases;
    private int openReleases;

    /** @return whether anything holds */
    boolean scan(CellTable cell, ChangePoints points, ChangePoints.Moment at) {
        definite.clear(cell.size());
        besides.clear(cell.size());
        pairedEnd = 0;
        definiteFacts = 0;
        definiteReleases = 0;
        openReleases = 0;
        for (int word = 0; word < definite.words(); word++) {
            long known = points.known(word, at);
            if (known != 0) {
                long certain = known & points.definite(word, at);
                long maybe = known & points.possible(word, at);
                long only = certain & maybe & cell.counted().ofOnly(word);
                addOnly(cell, word, only);
                toBePaired(cell, word, certain & ~only, maybe & ~only);
            }
        }
        possibleFacts = definiteFacts;
        possibleReleases = definiteReleases;
        possiblyOpenReleases = openReleases;
        pair(cell);
        return possibleReleases > 0;
    }

    /** Adds the rows of releases with one period, of which both folds say the same: most are so. */
    private void addOnly(CellTable cell, int word, long rows) {
        definite.addAll(word, rows);
        definiteReleases += Long.bitCount(rows);
        openReleases += cell.counted().open(word, rows);
        definiteFacts += cell.counted().facts(word, rows);
    }

    private void toBePaired(CellTable cell, int word, long certain, long maybe) {
        for (long left = certain | maybe; left != 0; left &= left - 1) {
            long bit = left & -left;
            int row = word * Long.SIZE + Long.numberOfTrailingZeros(left);
            if (pairedEnd == paired.length) {
                paired = Arrays.copyOf(paired, 2 * pairedEnd);
            }
            paired[pairedEnd++] = ((long) cell.at(row, CellTable.RELEASE) << 32)
                    | ((long) row << 2)
                    | ((certain & bit) != 0 ? DEFINITE : 0)
                    | ((maybe & bit) != 0 ? POSSIBLE : 0);
        }
    }

    private void pair(CellTable cell) {
        Arrays.sort(paired, 0, pairedEnd);
        for (int i = 0; i < pairedEnd; ) {
            int first = i;
            long release = paired[first] >> 32;
            for (; i < pairedEnd && paired[i] >> 32 == release; i++) {
                paired[i] = ((long) cell.at(row(i), CellTable.OPENED_AT) << 32) | (int) paired[i];
            }
            Arrays.sort(paired, first, i);
            addRelease(cell, first, i);
        }
    }

    private int row(int i) {
        return (int) paired[i] >>> 2;
    }

    /** Adds the rows of a release, which stand in the order of the facts that opened their periods. */
    private void addRelease(CellTable cell, int first, int end) {
        definiteOfRelease.clear();
        possibleOfRelease.clear();
        int definiteBefore = definite.size();
        int open = 0;
        int possiblyOpen = 0;
        for (int i = first; i < end; ) {
            long opened = paired[i] >> 32;
            int earlier = NONE;
            int later = NONE;
            for (; i < end && paired[i] >> 32 == opened; i++) {
                earlier = (paired[i] & DEFINITE) != 0 ? row(i) : earlier;
                later = (paired[i] & POSSIBLE) != 0 ? row(i) : later;
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
            besides.add(later, later, !isOpenLater);
        } else {
            definiteOfRelease.add(cell, earlier);
            possibleOfRelease.add(cell, earlier);
            definite.add(earlier, isOpen && later != NONE ? later : earlier, isOpen != isOpenLater);
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
