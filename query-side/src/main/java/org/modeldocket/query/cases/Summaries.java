package org.modeldocket.query.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.BitemporalPredicates;
import org.modeldocket.query.bitemporal.UncertainAnswer;
import org.modeldocket.query.names.NameTable;
import org.modeldocket.query.names.Organisation;
import org.modeldocket.query.projection.At;
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
    List<UncertainAnswer<ReleaseSummary>> of(List<String> releaseIds, At at) {
        if (releaseIds.isEmpty()) {
            return List.of();
        }
        MapSqlParameterSource these = BitemporalPredicates.at(at).addValue("ids", releaseIds);
        Map<String, StandingRow> definite = new HashMap<>();
        Map<String, StandingRow> possible = new HashMap<>();
        jdbc.query(
                "SELECT " + BitemporalPredicates.certainty("s")
                        + ", release_id, standing, standings, treatments, open_ones" + " FROM dossier_standing s WHERE "
                        + BitemporalPredicates.said("s") + THESE,
                these,
                row -> {
                    StandingRow stands = StandingRow.read(row, 4);
                    if (row.getBoolean(1)) {
                        definite.put(row.getString(3), stands);
                    }
                    if (row.getBoolean(2)) {
                        possible.put(row.getString(3), stands);
                    }
                });
        Map<String, Newest> newest = newest(these);
        List<UncertainAnswer<ReleaseSummary>> summaries = new ArrayList<>();
        jdbc.query(
                "SELECT release_id, company_id, model, version, registered_at FROM dossier_release r" + " WHERE "
                        + BitemporalPredicates.known("r") + THESE + " ORDER BY release_id",
                these,
                row -> {
                    String id = row.getString(1);
                    UncertainAnswer.of(
                                    summary(row, newest.get(id), definite.get(id)),
                                    summary(row, newest.get(id), possible.get(id)))
                            .ifPresent(summaries::add);
                });
        return names.in(
                at.position(),
                called -> summaries.stream()
                        .map(weighed -> weighed.map(summary -> summary.with(called)))
                        .toList());
    }

    private Map<String, Newest> newest(MapSqlParameterSource these) {
        Map<String, Newest> newest = new HashMap<>();
        jdbc.query(
                "SELECT release_id, MAX(sequence), MAX(recorded_at) FROM dossier_fact WHERE position <= :position"
                        + THESE + " GROUP BY release_id",
                these,
                row -> {
                    newest.put(row.getString(1), new Newest(row.getLong(2), instant(row, 3)));
                });
        return newest;
    }

    private static @Nullable ReleaseSummary summary(
            ResultSet row, @Nullable Newest newest, @Nullable StandingRow stands) throws SQLException {
        return newest == null || stands == null
                ? null
                : new ReleaseSummary(
                        row.getString(1),
                        new Organisation(row.getString(2), row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        stands.standing(),
                        CaseParts.severalOrNull(stands.standings()),
                        newest.sequence(),
                        instant(row, 5),
                        newest.recordedAt(),
                        stands.treatments(),
                        stands.open());
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
