package org.modeldocket.query.matrix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adds up the rows of one company and one treatment that hold at a moment, in one pass over numbers: what the two folds of a day
 * say of each period, made of what had certainly happened, and of what may have. Rows are made into objects only where the answer
 * shows them.
 */
final class CellSum {
    private static final int NONE = -1;
    private static final int DEFINITE = 0;
    private static final int BESIDES = 1;
    private static final int POSSIBLY_LASTS = 2;

    private final CellTable cell;
    /** For each row 0, or one more than how its period is counted and, times 4, the row that says how it ends. */
    private final int[] counted;

    private int[] besides = new int[8];
    private int besidesCount;

    private int releases;
    private int open;
    private int either;
    private int mayLast;
    private int facts;
    private long firstEarliest = Long.MAX_VALUE;
    private long firstLatest = BoundsTable.NO_LATEST;
    private long lastEarliest = BoundsTable.NO_EARLIEST;
    private long lastLatest = Long.MIN_VALUE;
    private boolean endless;

    private int release = NONE;
    private boolean releaseIsOpen;
    /** The one period of the release so far; none once there are several. */
    private int releaseRow = NONE;

    private final FactList releaseFacts = new FactList(Integer.MAX_VALUE);
    private int eitherRelease = NONE;
    private int mayLastRelease = NONE;

    private CellSum(CellTable cell) {
        this.cell = cell;
        counted = new int[cell.size()];
    }

    /** The cell of a moment, without its correction; null where nothing holds then. */
    static @Nullable Cell of(CellTable cell, long position, long day) {
        CellSum sum = new CellSum(cell);
        sum.addAll(CellTable.until(position), CellTable.day(day));
        return sum.releases == 0 && sum.besidesCount == 0 ? null : sum.cell();
    }

    private Cell cell() {
        int count = releases;
        int lasting = open;
        int told = count == 0 ? BESIDES : DEFINITE;
        if (count == 0) {
            for (int i = 0; i < besidesCount; i++) {
                count(besides[i], besides[i], cell.column(CellTable.TO)[besides[i]] < 0);
            }
        }
        endRelease();
        FactList newest = new FactList(Cell.MOST_IDS);
        List<String> newestReleases = newest(told, newest);
        return new Cell(
                count,
                either == count ? null : either,
                lasting,
                mayLast == lasting ? null : mayLast,
                BoundsTable.bounds(firstEarliest, firstLatest),
                endless ? null : BoundsTable.bounds(lastEarliest, lastLatest),
                periods(told, count == 0),
                count == 0 || besidesCount == 0 ? null : periods(BESIDES, false),
                newestReleases,
                newest.ids(),
                facts,
                null,
                null);
    }

    private void addAll(int known, int on) {
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
                boolean definite = definiteFrom[row] <= on && definiteTo[row] > on;
                boolean possible = possibleFrom[row] <= on && possibleTo[row] > on;
                if (definite || possible) {
                    if (last != NONE && (openedAt[last] != openedAt[row] || releaseOf[last] != releaseOf[row])) {
                        add(earlier, later);
                        earlier = NONE;
                        later = NONE;
                    }
                    earlier = definite ? row : earlier;
                    later = possible ? row : later;
                    last = row;
                }
            }
        }
        if (last != NONE) {
            add(earlier, later);
        }
    }

    /** Adds one period, of which the two folds have at least one row. */
    private void add(int earlier, int later) {
        int[] to = cell.column(CellTable.TO);
        int any = earlier == NONE ? later : earlier;
        int of = cell.column(CellTable.RELEASE)[any];
        boolean isOpen = earlier != NONE && to[earlier] < 0;
        boolean isOpenLater = later != NONE && to[later] < 0;
        if (earlier == NONE) {
            if (besidesCount == besides.length) {
                besides = Arrays.copyOf(besides, 2 * besidesCount);
            }
            besides[besidesCount++] = later;
            mark(later, later, BESIDES | (isOpenLater ? 0 : POSSIBLY_LASTS));
        } else {
            int ended = isOpen && later != NONE ? later : earlier;
            count(earlier, ended, isOpen && isOpenLater);
            mark(earlier, ended, DEFINITE | (isOpen == isOpenLater ? 0 : POSSIBLY_LASTS));
        }
        if (of != eitherRelease) {
            eitherRelease = of;
            either++;
        }
        boolean over = earlier != NONE && !isOpen && !isOpenLater;
        if (!over && of != mayLastRelease) {
            mayLastRelease = of;
            mayLast++;
        }
    }

    private void mark(int row, int ended, int how) {
        counted[row] = 1 + ((ended << 2) | how);
    }

    /**
     * Counts a period among those that the cell tells of.
     *
     * @param ended the row that says how it ends
     * @param lasts whether it certainly lasts
     */
    private void count(int row, int ended, boolean lasts) {
        int of = cell.column(CellTable.RELEASE)[row];
        if (of != release) {
            endRelease();
            release = of;
            releaseIsOpen = false;
            releases++;
            releaseRow = row;
        } else {
            if (releaseRow != NONE) {
                releaseFacts.clear();
                releaseFacts.addBackwards(cell.facts(releaseRow));
                releaseRow = NONE;
            }
            releaseFacts.addBackwards(cell.facts(row));
        }
        if (lasts && !releaseIsOpen) {
            releaseIsOpen = true;
            open++;
        }
        int from = cell.column(CellTable.FROM)[row];
        firstEarliest = Math.min(firstEarliest, cell.bounds.earliest(from));
        firstLatest = Math.min(firstLatest, cell.bounds.latest(from));
        int to = cell.column(CellTable.TO)[ended];
        if (to < 0) {
            endless = true;
        } else {
            lastEarliest = Math.max(lastEarliest, cell.bounds.earliest(to));
            lastLatest = Math.max(lastLatest, cell.bounds.latest(to));
        }
    }

    /** Counts the facts of a release: those of its one period, or the distinct ones of several. */
    private void endRelease() {
        if (release != NONE) {
            facts += releaseRow == NONE ? releaseFacts.size() : cell.factCount(releaseRow);
        }
    }

    /** @param plain whether they are told as they stand, whatever is uncertain about them */
    private List<CellPeriod> periods(int which, boolean plain) {
        int[] from = cell.column(CellTable.FROM);
        int[] to = cell.column(CellTable.TO);
        BoundsTable bounds = cell.bounds;
        PeriodRuns runs = new PeriodRuns();
        for (int row : cell.byBeginning()) {
            int how = counted[row] - 1;
            if (how >= 0 && (how & 1) == which) {
                int end = to[how >>> 2];
                int number = end < 0 ? ~end : end;
                runs.add(
                        bounds.earliest(from[row]),
                        bounds.latest(from[row]),
                        end < 0,
                        bounds.earliest(number),
                        bounds.latest(number),
                        !plain && (how & POSSIBLY_LASTS) != 0);
                if (runs.isFull()) {
                    break;
                }
            }
        }
        return runs.all();
    }

    /** The releases of the periods that the record changed last, and into {@code newest} the facts behind these. */
    private List<String> newest(int which, FactList newest) {
        int[] releaseOf = cell.column(CellTable.RELEASE);
        int[] rows = cell.byPosition();
        int[] numbers = new int[Math.min(releases, Cell.MOST_IDS)];
        int found = 0;
        int mostFacts = Math.min(facts, Cell.MOST_IDS);
        for (int i = rows.length - 1; i >= 0 && (found < numbers.length || newest.size() < mostFacts); i--) {
            int how = counted[rows[i]] - 1;
            if (how >= 0 && (how & 1) == which) {
                newest.addBackwards(cell.facts(rows[i]));
                int number = releaseOf[rows[i]];
                if (found < numbers.length && isNew(numbers, found, number)) {
                    numbers[found++] = number;
                }
            }
        }
        List<String> ids = new ArrayList<>(found);
        for (int i = 0; i < found; i++) {
            ids.add(cell.releases.value(numbers[i]));
        }
        return ids;
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
