package org.modeldocket.query.matrix;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Consumer;
import org.modeldocket.query.bitemporal.DateBounds;
import org.modeldocket.vocabulary.Treatment;

/**
 * The periods of one company and one treatment at all moments: {@value #WIDTH} numbers a row, in the order in which a cell is added
 * up. Positions are at most 2,147,483,646; days more than 5,800,000 years from 1970 count as one.
 */
final class CellTable {
    private static final int KNOWN_FROM = 0;
    private static final int KNOWN_TO = 1;
    private static final int DEFINITE_FROM = 2;
    private static final int DEFINITE_TO = 3;
    private static final int POSSIBLE_FROM = 4;
    private static final int POSSIBLE_TO = 5;
    private static final int OPENED_AT = 6;
    private static final int RELEASE = 7;
    private static final int FROM = 8;
    /** The complement of its number where the period is open. */
    private static final int TO = 9;

    private static final int FACTS = 10;
    private static final int FACTS_END = 11;
    private static final int WIDTH = 12;
    private static final int CURRENT = Integer.MAX_VALUE;

    private final String company;
    private final Treatment kind;
    private final Dictionary<String> releases;
    private final Dictionary<DateBounds> bounds;
    private int[] rows = new int[0];
    private int end;
    private byte[] facts = new byte[0];
    private int factsEnd;

    CellTable(String company, Treatment kind, Dictionary<String> releases, Dictionary<DateBounds> bounds) {
        this.company = company;
        this.kind = kind;
        this.releases = releases;
        this.bounds = bounds;
    }

    void insert(PeriodVersion version) {
        StoredPeriod period = version.period();
        int place = place(period);
        if (end + WIDTH > rows.length) {
            rows = Arrays.copyOf(rows, end + Math.max(2, end / WIDTH / 8) * WIDTH);
        }
        System.arraycopy(rows, place, rows, place + WIDTH, end - place);
        end += WIDTH;
        int release = releases.number(period.releaseId());
        int to = bounds.number(period.to());
        rows[place + KNOWN_FROM] = Math.toIntExact(version.knownFrom());
        rows[place + KNOWN_TO] = until(version.knownTo());
        rows[place + DEFINITE_FROM] = day(version.definiteFrom());
        rows[place + DEFINITE_TO] = day(version.definiteTo());
        rows[place + POSSIBLE_FROM] = day(version.possibleFrom());
        rows[place + POSSIBLE_TO] = day(version.possibleTo());
        rows[place + OPENED_AT] = Math.toIntExact(period.openedAt());
        rows[place + RELEASE] = release;
        rows[place + FROM] = bounds.number(period.from());
        rows[place + TO] = period.open() ? ~to : to;
        int length = period.factIds().remaining();
        int first = facts(place, release, period.factIds());
        rows[place + FACTS] = first;
        rows[place + FACTS_END] = first + length;
    }

    /** @throws IllegalStateException when no current row is about it */
    void end(PeriodVersion version) {
        int release = releases.number(version.period().releaseId());
        int openedAt = Math.toIntExact(version.period().openedAt());
        int definite = day(version.definiteFrom());
        int possible = day(version.possibleFrom());
        for (int row = 0; row < end; row += WIDTH) {
            if (rows[row + RELEASE] == release
                    && rows[row + KNOWN_TO] == CURRENT
                    && rows[row + OPENED_AT] == openedAt
                    && rows[row + DEFINITE_FROM] == definite
                    && rows[row + POSSIBLE_FROM] == possible) {
                rows[row + KNOWN_TO] = until(version.knownTo());
                return;
            }
        }
        throw new IllegalStateException("a version to be ended is not in the table of periods");
    }

    /** Gives away what is left of the room for more. */
    void trim() {
        rows = Arrays.copyOf(rows, end);
        facts = Arrays.copyOf(facts, factsEnd);
    }

    /** What is said at a position of a day, in order. */
    void said(long position, long day, Consumer<StoredPeriod> each) {
        int known = until(position);
        int on = day(day);
        int[] all = rows;
        for (int row = 0; row < end; row += WIDTH) {
            if (all[row + KNOWN_FROM] <= known && all[row + KNOWN_TO] > known) {
                boolean definite = all[row + DEFINITE_FROM] <= on && all[row + DEFINITE_TO] > on;
                boolean possible = all[row + POSSIBLE_FROM] <= on && all[row + POSSIBLE_TO] > on;
                if (definite || possible) {
                    each.accept(period(row, definite, possible));
                }
            }
        }
    }

    private StoredPeriod period(int row, boolean definite, boolean possible) {
        int to = rows[row + TO];
        int first = rows[row + FACTS];
        return new StoredPeriod(
                definite,
                possible,
                rows[row + OPENED_AT],
                releases.value(rows[row + RELEASE]),
                company,
                kind,
                to < 0,
                bounds.value(rows[row + FROM]),
                bounds.value(to < 0 ? ~to : to),
                ByteBuffer.wrap(facts, first, rows[row + FACTS_END] - first));
    }

    /** Where a period belongs: behind all that do not come after it. */
    private int place(StoredPeriod period) {
        int low = 0;
        int high = end / WIDTH;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (isAfter(middle * WIDTH, period)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low * WIDTH;
    }

    private boolean isAfter(int row, StoredPeriod period) {
        int order = releases.value(rows[row + RELEASE]).compareTo(period.releaseId());
        if (order == 0) {
            order = Long.compare(start(bounds.value(rows[row + FROM])), start(period.from()));
        }
        return order == 0 ? rows[row + OPENED_AT] > period.openedAt() : order > 0;
    }

    private static long start(DateBounds bounds) {
        LocalDate earliest = bounds.earliest();
        return earliest == null ? Long.MIN_VALUE : earliest.toEpochDay();
    }

    /** Where the ids are, which versions of a period share where one has the beginning of the other's. */
    private int facts(int place, int release, ByteBuffer ids) {
        int length = ids.remaining();
        for (int row = place - WIDTH; row >= 0 && rows[row + RELEASE] == release; row -= WIDTH) {
            int first = rows[row + FACTS];
            if (rows[row + FACTS_END] - first >= length
                    && ByteBuffer.wrap(facts, first, length).equals(ids)) {
                return first;
            }
        }
        if (factsEnd + length > facts.length) {
            facts = Arrays.copyOf(facts, factsEnd + Math.max(length, factsEnd / 8));
        }
        int first = factsEnd;
        ids.duplicate().get(facts, first, length);
        factsEnd += length;
        return first;
    }

    private static int until(long position) {
        return position == Long.MAX_VALUE ? CURRENT : Math.toIntExact(position);
    }

    /** The last day that there is comes before the end of what has none. */
    private static int day(long day) {
        return day == Long.MAX_VALUE ? Integer.MAX_VALUE : Math.clamp(day, Integer.MIN_VALUE, Integer.MAX_VALUE - 1);
    }
}
