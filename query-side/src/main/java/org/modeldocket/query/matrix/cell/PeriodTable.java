package org.modeldocket.query.matrix.cell;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.modeldocket.query.bitemporal.ReadPoint;
import org.modeldocket.query.matrix.correction.CorrectionVersion;
import org.modeldocket.vocabulary.Treatment;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * The stored periods of one generation in memory, up to a position; some 100 bytes each. A reader that speaks of a later position
 * adds what its transaction sees of the positions between.
 */
final class PeriodTable {
    private static final String CELLS =
            "SELECT DISTINCT company_id, kind FROM treatment_period p WHERE known_from <= :position";
    /** In the order in which the table has them; of versions, the longest lists of facts first, which the others share. */
    private static final String OF_CELL = PeriodVersion.SELECT
            + "company_id = :company AND kind = :kind AND known_from <= :position"
            + " ORDER BY from_latest NULLS LAST, release_id, from_earliest NULLS FIRST, opened_at, known_from DESC";
    /** Two ranges of one index: what is current, and what has ended since. */
    private static final String BEGUN = PeriodVersion.SELECT + "known_to = " + Long.MAX_VALUE
            + " AND known_from > :last AND known_from <= :position";

    private static final String ENDED =
            PeriodVersion.SELECT + "known_to > :last AND known_to < " + Long.MAX_VALUE + " AND known_from <= :position";

    private static final String CORRECTIONS =
            CorrectionVersion.SELECT + "c.position > :last AND c.position <= :position ORDER BY c.position";

    private final int generation;
    private final long outOfOrderCount;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final CellTables cells = new CellTables();
    private long position;

    /**
     * Loads it within the transaction that knows the place, which is the last of what that sees.
     *
     * @param stopped whether to give up, asked before each cell
     * @throws CancellationException when it has given up
     */
    PeriodTable(NamedParameterJdbcTemplate jdbc, ReadPoint at, BooleanSupplier stopped) {
        generation = at.generation();
        outOfOrderCount = at.outOfOrderCount();
        position = at.position();
        List<MapSqlParameterSource> all = jdbc.query(
                CELLS,
                new MapSqlParameterSource("position", position),
                (row, n) -> new MapSqlParameterSource("company", row.getString(1))
                        .addValue("kind", row.getString(2))
                        .addValue("position", position));
        for (MapSqlParameterSource cell : all) {
            if (stopped.getAsBoolean()) {
                throw new CancellationException("stopped while the table of periods was loaded");
            }
            jdbc.query(OF_CELL, cell, row -> {
                cells.insert(PeriodVersion.read(row).at(position));
            });
        }
        correct(jdbc, 0, position);
        cells.sort();
        cells.trim();
    }

    private void correct(NamedParameterJdbcTemplate jdbc, long last, long to) {
        MapSqlParameterSource between = new MapSqlParameterSource("last", last).addValue("position", to);
        jdbc.query(CORRECTIONS, between, row -> {
            cells.correct(CorrectionVersion.read(row));
        });
    }

    /** Whether it is of the state of the tables that a reader sees. Facts out of order, and a rebuild, end that. */
    boolean isOf(ReadPoint at) {
        return at.generation() == generation && at.outOfOrderCount() == outOfOrderCount;
    }

    /** The cells of a moment, within the transaction that knows the moment. */
    Map<String, Map<Treatment, Cell>> at(NamedParameterJdbcTemplate jdbc, ReadPoint at, Predicate<String> companies) {
        advance(jdbc, at.position());
        lock.readLock().lock();
        try {
            return cells.at(at, companies);
        } finally {
            lock.readLock().unlock();
        }
    }

    /** The number of versions of periods in it. */
    long size() {
        lock.readLock().lock();
        try {
            return cells.size();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Adds what the transaction sees of the positions up to one. */
    void advance(NamedParameterJdbcTemplate jdbc, long to) {
        lock.readLock().lock();
        try {
            if (to <= position) {
                return;
            }
        } finally {
            lock.readLock().unlock();
        }
        lock.writeLock().lock();
        try {
            if (to > position) {
                MapSqlParameterSource between = new MapSqlParameterSource("last", position).addValue("position", to);
                List<PeriodVersion> ended = jdbc.query(
                        ENDED, between, (row, n) -> PeriodVersion.read(row).at(to));
                List<PeriodVersion> begun = jdbc.query(BEGUN, between, (row, n) -> PeriodVersion.read(row));
                // Ends first: they are about rows that are held, not about those that follow.
                ended.stream()
                        .filter(version -> version.knownFrom() <= position && version.knownTo() <= to)
                        .forEach(cells::end);
                ended.stream().filter(version -> version.knownFrom() > position).forEach(cells::insert);
                begun.forEach(cells::insert);
                correct(jdbc, position, to);
                cells.sort();
                position = to;
            }
        } finally {
            lock.writeLock().unlock();
        }
    }
}
