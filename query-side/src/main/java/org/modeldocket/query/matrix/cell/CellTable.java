package org.modeldocket.query.matrix.cell;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.modeldocket.query.matrix.column.Dictionary;
import org.modeldocket.query.matrix.column.FactBytes;
import org.modeldocket.query.matrix.column.RowNumbers;

/**
 * The periods of one company and one treatment at all moments, in columns of numbers, in the order in which they had begun at the latest,
 * then of their releases' ids, their earliest beginnings and their positions. Positions are at most 2,147,483,646; days more than
 * 5,800,000 years from 1970 count as one.
 */
final class CellTable {
    static final int KNOWN_FROM = 0;
    static final int KNOWN_TO = 1;
    static final int DEFINITE_FROM = 2;
    static final int DEFINITE_TO = 3;
    static final int POSSIBLE_FROM = 4;
    static final int POSSIBLE_TO = 5;
    static final int FROM = 6;
    /** The complement of its number where the period is open. */
    static final int TO = 7;

    static final int OPENED_AT = 8;
    static final int RELEASE = 9;
    static final int FACTS = 10;
    static final int FACTS_END = 11;

    private static final int CURRENT = Integer.MAX_VALUE;

    final Dictionary releases;
    final BoundsTable bounds;
    private final RowNumbers rows = new RowNumbers();
    private int size;
    private final FactBytes facts = new FactBytes();
    /** In the order in which they were set: the position, and the number of the row in the lower half. */
    private long[] bySetting = new long[0];

    private CountedRows counted = CountedRows.NONE;

    CellTable(Dictionary releases, BoundsTable bounds) {
        this.releases = releases;
        this.bounds = bounds;
    }

    void insert(PeriodVersion version) {
        StoredPeriod period = version.period();
        int place = place(period);
        rows.insert(place, size++);
        int release = releases.number(period.releaseId());
        int to = bounds.number(period.to());
        rows.set(place, KNOWN_FROM, Math.toIntExact(version.knownFrom()));
        rows.set(place, KNOWN_TO, until(version.knownTo()));
        rows.set(place, DEFINITE_FROM, day(version.definiteFrom()));
        rows.set(place, DEFINITE_TO, day(version.definiteTo()));
        rows.set(place, POSSIBLE_FROM, day(version.possibleFrom()));
        rows.set(place, POSSIBLE_TO, day(version.possibleTo()));
        rows.set(place, OPENED_AT, Math.toIntExact(period.openedAt()));
        rows.set(place, RELEASE, release);
        rows.set(place, FROM, bounds.number(period.from()));
        rows.set(place, TO, period.open() ? ~to : to);
        int length = period.factIds().remaining();
        int first = facts(place, release, period.factIds());
        rows.set(place, FACTS, first);
        rows.set(place, FACTS_END, first + length);
    }

    /** @throws IllegalStateException when no current row is about it */
    void end(PeriodVersion version) {
        int release = releases.number(version.period().releaseId());
        int openedAt = Math.toIntExact(version.period().openedAt());
        int definite = day(version.definiteFrom());
        int possible = day(version.possibleFrom());
        for (int row = 0; row < size; row++) {
            if (at(row, RELEASE) == release
                    && at(row, KNOWN_TO) == CURRENT
                    && at(row, OPENED_AT) == openedAt
                    && at(row, DEFINITE_FROM) == definite
                    && at(row, POSSIBLE_FROM) == possible) {
                rows.set(row, KNOWN_TO, until(version.knownTo()));
                return;
            }
        }
        throw new IllegalStateException("a version to be ended is not in the table of periods");
    }

    /** To be called after rows were inserted, before they are read. */
    void sort() {
        bySetting = new long[size];
        for (int row = 0; row < size; row++) {
            bySetting[row] = ((long) at(row, KNOWN_FROM) << 32) | row;
        }
        Arrays.sort(bySetting);
        counted = CountedRows.of(this);
    }

    /** Gives away what is left of the room for more. */
    void trim() {
        rows.resize(size);
        facts.trim();
    }

    int size() {
        return size;
    }

    /** What a row has in a column. */
    int at(int row, int column) {
        return rows.at(row, column);
    }

    /** Puts a column into an array. */
    void copy(int column, int[] into, int from) {
        for (int row = 0; row < size; row++) {
            into[from + row] = at(row, column);
        }
    }

    CountedRows counted() {
        return counted;
    }

    /** How many rows were set by a position. */
    int setBy(int position) {
        return -1 - Arrays.binarySearch(bySetting, ((long) position << 32) | CURRENT);
    }

    /** A row, in the order in which they were set. */
    int set(int number) {
        return (int) bySetting[number];
    }

    /** The ids of the facts behind all rows. */
    FactBytes facts() {
        return facts;
    }

    int factCount(int row) {
        return FactBytes.count(at(row, FACTS), at(row, FACTS_END));
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
        int order = Long.compare(bounds.latest(at(row, FROM)), BoundsTable.latest(period.from()));
        if (order == 0) {
            order = releases.value(at(row, RELEASE)).compareTo(period.releaseId());
        }
        if (order == 0) {
            order = Long.compare(bounds.earliest(at(row, FROM)), BoundsTable.earliest(period.from()));
        }
        return order == 0 ? at(row, OPENED_AT) > period.openedAt() : order > 0;
    }

    /** Where the ids are, which versions of a period share where one has the beginning of the other's. */
    private int facts(int place, int release, ByteBuffer ids) {
        int length = ids.remaining();
        for (int row = place - 1; row >= 0 && at(row, RELEASE) == release; row--) {
            int first = at(row, FACTS);
            if (at(row, FACTS_END) - first >= length && facts.isAt(first, ids)) {
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
