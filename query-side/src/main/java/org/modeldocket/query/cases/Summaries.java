package org.modeldocket.query.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.BitemporalPredicates;
import org.modeldocket.query.bitemporal.ReadPoint;
import org.modeldocket.query.bitemporal.UncertainAnswer;
import org.modeldocket.query.names.NameTable;
import org.modeldocket.query.names.Organisation;
import org.modeldocket.vocabulary.Treatment;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Reads the lines about some cases at a moment: four reads, however many they are. */
final class Summaries {
    private static final String THESE = " AND release_id IN (:ids)";

    private record Newest(long sequence, Instant recordedAt) {}

    private final NamedParameterJdbcTemplate jdbc;
    private final NameTable names;

    Summaries(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.names = new NameTable(jdbc.getJdbcOperations());
    }

    /** In the order of ids; those that the record did not hold are left out. */
    List<UncertainAnswer<ReleaseSummary>> of(List<String> releaseIds, ReadPoint at) {
        if (releaseIds.isEmpty()) {
            return List.of();
        }
        MapSqlParameterSource these = BitemporalPredicates.at(at).addValue("ids", releaseIds);
        Map<String, List<DayStanding.Period>> periods = periods(these);
        Map<String, Newest> newest = newest(these);
        List<UncertainAnswer<ReleaseSummary>> summaries = new ArrayList<>();
        jdbc.query(
                "SELECT release_id, company_id, model, version, registered_at FROM case_release r" + " WHERE "
                        + BitemporalPredicates.known("r") + THESE + " ORDER BY release_id",
                these,
                row -> {
                    String id = row.getString("release_id");
                    DayStanding standing = new DayStanding(periods.getOrDefault(id, List.of()));
                    UncertainAnswer.of(
                                    summary(row, newest.get(id), standing.definitely()),
                                    summary(row, newest.get(id), standing.possibly()))
                            .ifPresent(summaries::add);
                });
        return names.in(
                at.asOf(),
                called -> summaries.stream()
                        .map(weighed -> weighed.map(summary -> summary.with(called)))
                        .toList());
    }

    private Map<String, List<DayStanding.Period>> periods(MapSqlParameterSource these) {
        Map<String, List<DayStanding.Period>> periods = new HashMap<>();
        jdbc.query(
                "SELECT " + BitemporalPredicates.certainty("p") + ", opened_by, kind, is_open, ended_by, release_id"
                        + " FROM treatment_period p WHERE " + BitemporalPredicates.said("p") + THESE,
                these,
                row -> {
                    periods.computeIfAbsent(row.getString(7), id -> new ArrayList<>())
                            .add(new DayStanding.Period(
                                    row.getBoolean(1),
                                    row.getBoolean(2),
                                    row.getObject(3, UUID.class),
                                    Treatment.valueOf(row.getString(4)),
                                    row.getBoolean(5),
                                    row.getString(6)));
                });
        return periods;
    }

    private Map<String, Newest> newest(MapSqlParameterSource these) {
        Map<String, Newest> newest = new HashMap<>();
        jdbc.query(
                "SELECT release_id, sequence, recorded_at FROM case_head WHERE position <= :position" + THESE
                        + " UNION ALL SELECT f.release_id, MAX(f.sequence), MAX(f.recorded_at)"
                        + " FROM case_head h JOIN timeline_fact f ON f.release_id = h.release_id"
                        + " WHERE h.position > :position AND f.position <= :position AND h.release_id IN (:ids)"
                        + " GROUP BY f.release_id",
                these,
                row -> {
                    newest.put(
                            row.getString("release_id"),
                            new Newest(row.getLong("sequence"), instant(row, "recorded_at")));
                });
        return newest;
    }

    private static @Nullable ReleaseSummary summary(ResultSet row, @Nullable Newest newest, DayStanding.Said stands)
            throws SQLException {
        return newest == null
                ? null
                : new ReleaseSummary(
                        row.getString("release_id"),
                        new Organisation(row.getString("company_id"), row.getString("company_id")),
                        row.getString("model"),
                        row.getString("version"),
                        stands.standing(),
                        CaseParts.severalOrNull(stands.standings()),
                        newest.sequence(),
                        instant(row, "registered_at"),
                        newest.recordedAt(),
                        stands.treatments(),
                        stands.open());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
