package org.modeldocket.query.matrix;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.modeldocket.query.bitemporal.DateBounds;
import org.modeldocket.query.bitemporal.ReadPoint;
import org.modeldocket.vocabulary.Treatment;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * The stored periods of one generation in memory, up to a position; some 60 bytes each. A reader that speaks of a later position
 * adds what its transaction sees of the positions between.
 */
final class PeriodTable {
    private static final String CELLS =
            "SELECT DISTINCT company_id, kind FROM treatment_period p WHERE known_from <= :position";
    /** Longest lists of facts first, which the others share. */
    private static final String OF_CELL = PeriodVersion.SELECT
            + "company_id = :company AND kind = :kind AND known_from <= :position"
            + " ORDER BY release_id, from_earliest NULLS FIRST, opened_at, known_from DESC";
    /** Two ranges of one index: what is current, and what has ended since. */
    private static final String BEGUN = PeriodVersion.SELECT + "known_to = " + Long.MAX_VALUE
            + " AND known_from > :last AND known_from <= :position";

    private static final String ENDED =
            PeriodVersion.SELECT + "known_to > :last AND known_to < " + Long.MAX_VALUE + " AND known_from <= :position";

    private final int generation;
    private final long outOfOrderCount;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Dictionary<String> releases = new Dictionary<>();
    private final Dictionary<DateBounds> bounds = new Dictionary<>();
    private final Map<String, Map<Treatment, CellTable>> cells = new HashMap<>();
    private long position;

    /** Loads it within the transaction that knows the place, which is the last of what that sees. */
    PeriodTable(NamedParameterJdbcTemplate jdbc, ReadPoint at) {
        generation = at.generation();
        outOfOrderCount = at.outOfOrderCount();
        position = at.position();
        MapSqlParameterSource until = new MapSqlParameterSource("position", position);
        jdbc.query(CELLS, until, row -> {
            cell(row.getString(1), Treatment.valueOf(row.getString(2)));
        });
        cells.forEach((company, kinds) -> kinds.forEach((kind, cell) -> {
            MapSqlParameterSource which = new MapSqlParameterSource("company", company).addValue("kind", kind.name());
            jdbc.query(OF_CELL, which.addValue("position", position), row -> {
                cell.insert(PeriodVersion.read(row).at(position));
            });
            cell.trim();
        }));
    }

    /** Whether it is of the state of the tables that a reader sees. Facts out of order, and a rebuild, end that. */
    boolean isOf(ReadPoint at) {
        return at.generation() == generation && at.outOfOrderCount() == outOfOrderCount;
    }

    /** Adds up the cells of a moment, within the transaction that knows the moment. */
    Map<String, Map<Treatment, CellBuilder>> at(NamedParameterJdbcTemplate jdbc, ReadPoint at) {
        advance(jdbc, at.position());
        lock.readLock().lock();
        try {
            Map<String, Map<Treatment, CellBuilder>> built = new LinkedHashMap<>();
            cells.forEach((company, kinds) -> {
                Map<Treatment, CellBuilder> builders = new EnumMap<>(Treatment.class);
                kinds.forEach((kind, cell) -> {
                    CellBuilder builder = new CellBuilder();
                    cell.said(at.position(), at.day().toEpochDay(), builder::add);
                    if (!builder.isEmpty()) {
                        builders.put(kind, builder);
                    }
                });
                if (!builders.isEmpty()) {
                    built.put(company, builders);
                }
            });
            return built;
        } finally {
            lock.readLock().unlock();
        }
    }

    private void advance(NamedParameterJdbcTemplate jdbc, long to) {
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
                        .forEach(version -> cellOf(version).end(version));
                ended.stream()
                        .filter(version -> version.knownFrom() > position)
                        .forEach(version -> cellOf(version).insert(version));
                begun.forEach(version -> cellOf(version).insert(version));
                position = to;
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    private CellTable cellOf(PeriodVersion version) {
        return cell(version.period().companyId(), version.period().kind());
    }

    private CellTable cell(String company, Treatment kind) {
        return cells.computeIfAbsent(company, c -> new EnumMap<>(Treatment.class))
                .computeIfAbsent(kind, k -> new CellTable(company, k, releases, bounds));
    }
}
