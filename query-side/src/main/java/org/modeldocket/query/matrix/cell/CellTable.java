package org.modeldocket.query.matrix.cell;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The periods of one company and one treatment at all moments, in columns of numbers, in the order of their releases' ids, their
 * beginnings and their positions. Positions are at most 2,147,483,646; days more than 5,800,000 years from 1970 count as one.
 */
final class CellTable {
    static final int KNOWN_FROM = 0;
    static final int KNOWN_TO = 1;
    static final int DEFINITE_FROM = 2;
    static final int DEFINITE_TO = 3;
    static final int POSSIBLE_FROM = 4;
    static final int POSSIBLE_TO = 5;
    static final int OPENED_AT = 6;
    static final int RELEASE = 7;
    static final int FROM = 8;
    /** The complement of its number where the period is open. */
    static final int TO = 9;

    static final int FACTS = 10;
    static final int FACTS_END = 11;
    private static final int WIDTH = 12;
    private static final int CURRENT = Integer.MAX_VALUE;

    final Dictionary<String> releases;
    final BoundsTable bounds;
    private final int[][] columns = new int[WIDTH][0];
    private int size;
    private final FactBytes facts = new FactBytes();
    private RowOrders orders = RowOrders.NONE;

    CellTable(Dictionary<String> releases, BoundsTable bounds) {
        this.releases = releases;
        this.bounds = bounds;
    }

    void insert(PeriodVersion version) {
        StoredPeriod period = version.period();
        int place = place(period);
        makeRoom(place);
        int release = releases.number(period.releaseId());
        int to = bounds.number(period.to());
        columns[KNOWN_FROM][place] = Math.toIntExact(version.knownFrom());
        columns[KNOWN_TO][place] = until(version.knownTo());
        columns[DEFINITE_FROM][place] = day(version.definiteFrom());
        columns[DEFINITE_TO][place] = day(version.definiteTo());
        columns[POSSIBLE_FROM][place] = day(version.possibleFrom());
        columns[POSSIBLE_TO][place] = day(version.possibleTo());
        columns[OPENED_AT][place] = Math.toIntExact(period.openedAt());
        columns[RELEASE][place] = release;
        columns[FROM][place] = bounds.number(period.from());
        columns[TO][place] = period.open() ? ~to : to;
        int length = period.factIds().remaining();
        int first = facts(place, release, period.factIds());
        columns[FACTS][place] = first;
        columns[FACTS_END][place] = first + length;
    }

    private void makeRoom(int place) {
        if (size == columns[0].length) {
            resize(size + Math.max(2, size / 8));
        }
        for (int[] column : columns) {
            System.arraycopy(column, place, column, place + 1, size - place);
        }
        size++;
    }

    private void resize(int room) {
        for (int column = 0; column < WIDTH; column++) {
            columns[column] = Arrays.copyOf(columns[column], room);
        }
    }

    /** @throws IllegalStateException when no current row is about it */
    void end(PeriodVersion version) {
        int release = releases.number(version.period().releaseId());
        int openedAt = Math.toIntExact(version.period().openedAt());
        int definite = day(version.definiteFrom());
        int possible = day(version.possibleFrom());
        for (int row = 0; row < size; row++) {
            if (columns[RELEASE][row] == release
                    && columns[KNOWN_TO][row] == CURRENT
                    && columns[OPENED_AT][row] == openedAt
                    && columns[DEFINITE_FROM][row] == definite
                    && columns[POSSIBLE_FROM][row] == possible) {
                columns[KNOWN_TO][row] = until(version.knownTo());
                return;
            }
        }
        throw new IllegalStateException("a version to be ended is not in the table of periods");
    }

    /** To be called after rows were inserted, before they are read. */
    void sort() {
        orders = RowOrders.of(this);
    }

    /** Gives away what is left of the room for more. */
    void trim() {
        resize(size);
        facts.trim();
    }

    int size() {
        return size;
    }

    /** At least as long as there are rows. */
    int[] column(int which) {
        return columns[which];
    }

    RowOrders orders() {
        return orders;
    }

    /** How many of the rows in the order of their positions were set by a position. */
    int setBy(int position) {
        int[] rows = orders.byPosition();
        int low = 0;
        int high = rows.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (columns[KNOWN_FROM][rows[middle]] > position) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The ids of the facts behind a row, 16 bytes each. */
    ByteBuffer facts(int row) {
        return facts.list(columns[FACTS][row], columns[FACTS_END][row]);
    }

    int factCount(int row) {
        return FactBytes.count(columns[FACTS][row], columns[FACTS_END][row]);
    }

    /** Where a period belongs: behind all that do not come after it. */
    private int place(StoredPeriod period) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (isAfter(middle, period)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private boolean isAfter(int row, StoredPeriod period) {
        int order = releases.value(columns[RELEASE][row]).compareTo(period.releaseId());
        if (order == 0) {
            order = Long.compare(bounds.earliest(columns[FROM][row]), BoundsTable.earliest(period.from()));
        }
        return order == 0 ? columns[OPENED_AT][row] > period.openedAt() : order > 0;
    }

    /** Where the ids are, which versions of a period share where one has the beginning of the other's. */
    private int facts(int place, int release, ByteBuffer ids) {
        int length = ids.remaining();
        for (int row = place - 1; row >= 0 && columns[RELEASE][row] == release; row--) {
            int first = columns[FACTS][row];
            if (columns[FACTS_END][row] - first >= length
                    && facts.list(first, first + length).equals(ids)) {
                return first;
            }
        }
        return facts.add(ids);
    }

    static int until(long position) {
        return position == Long.MAX_VALUE ? CURRENT : Math.toIntExact(position);
    }

    /** The last day that there is comes before the end of what has none. */
    static int day(long day) {
        return day == Long.MAX_VALUE ? Integer.MAX_VALUE : Math.clamp(day, Integer.MIN_VALUE, Integer.MAX_VALUE - 1);
    }
}
