package org.modeldocket.query.lists.held;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.PeriodTerms;
import org.modeldocket.query.lists.held.ReleaseVersions.Mention;
import org.modeldocket.query.lists.held.ReleaseVersions.Period;
import org.modeldocket.query.lists.held.ReleaseVersions.Registration;
import org.modeldocket.query.lists.held.ReleaseVersions.Target;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.vocabulary.Instrument;
import org.modeldocket.vocabulary.Step;
import org.modeldocket.vocabulary.Treatment;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Reads all versions of releases: five reads, however many they are. For one use. */
final class VersionReader {
    private static final String VALID =
            "known_from, known_to, definite_from, definite_to, possible_from, possible_to, release_id";

    private static final class Rows {
        final List<Registration> registrations = new ArrayList<>(1);
        final List<Period> periods = new ArrayList<>();
        final List<Mention> mentions = new ArrayList<>();
        final List<Target> targets = new ArrayList<>(0);
        int[] positions = new int[4];
        int facts;

        void add(int position) {
            if (facts == positions.length) {
                positions = Arrays.copyOf(positions, facts * 2);
            }
            positions[facts++] = position;
        }
    }

    private final NamedParameterJdbcTemplate jdbc;
    /** Most say the same: each is held once. */
    private final Map<Object, Object> once = new HashMap<>();

    VersionReader(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * In the order of ids.
     *
     * @param which a condition on {@code release_id}
     */
    SortedMap<String, ReleaseVersions> read(String which, Map<String, ?> parameters) {
        TreeMap<String, Rows> rows = new TreeMap<>();
        jdbc.query(
                "SELECT release_id, known_from, known_to, company_id, model, version, family, succeeds, opened_at"
                        + " FROM case_release WHERE " + which,
                parameters,
                row -> {
                    rows.computeIfAbsent(row.getString(1), id -> new Rows())
                            .registrations
                            .add(registration(row));
                });
        jdbc.query(
                "SELECT " + VALID + ", opened_at, kind, is_open, ended_by, from_earliest, from_latest, from_edtf,"
                        + " agencies, instrument, jurisdiction, due_by, subject, to_earliest, to_latest, to_edtf, outstanding FROM treatment_period WHERE "
                        + which,
                parameters,
                row -> {
                    Rows of = rows.get(row.getString(7));
                    if (of != null) {
                        of.periods.add(period(row));
                    }
                });
        jdbc.query("SELECT " + VALID + ", agency_id FROM register_agency WHERE " + which, parameters, row -> {
            Rows of = rows.get(row.getString(7));
            if (of != null) {
                of.mentions.add(new Mention(validity(row), same(PeriodTerms.of(List.of(row.getString(8))))));
            }
        });
        jdbc.query(
                "SELECT " + VALID + ", step, announced_at, target FROM announced_target WHERE " + which,
                parameters,
                row -> {
                    Rows of = rows.get(row.getString(7));
                    if (of != null) {
                        of.targets.add(target(row));
                    }
                });
        jdbc.query(
                "SELECT release_id, position FROM timeline_fact WHERE " + which + " ORDER BY position",
                parameters,
                row -> {
                    Rows of = rows.get(row.getString(1));
                    if (of != null) {
                        of.add(row.getInt(2));
                    }
                });
        TreeMap<String, ReleaseVersions> versions = new TreeMap<>();
        rows.forEach((id, of) -> {
            if (of.facts > 0) {
                versions.put(
                        id,
                        new ReleaseVersions(
                                id,
                                List.copyOf(of.registrations),
                                List.copyOf(of.periods),
                                List.copyOf(of.mentions),
                                List.copyOf(of.targets),
                                Arrays.copyOf(of.positions, of.facts)));
            }
        });
        return versions;
    }

    private Registration registration(ResultSet row) throws SQLException {
        return new Registration(
                until(row.getLong(2)),
                until(row.getLong(3)),
                same(row.getString(4)),
                row.getString(5),
                orNull(row.getString(6)),
                orNull(row.getString(7)),
                orNull(row.getString(8)),
                row.getInt(9));
    }

    private Period period(ResultSet row) throws SQLException {
        String agencies = row.getString(15);
        String instrument = row.getString(16);
        String dueBy = row.getString(18);
        String end = row.getString(22);
        return new Period(
                validity(row),
                row.getInt(8),
                Treatment.valueOf(row.getString(9)),
                same(row.getString(19)),
                row.getBoolean(10),
                orNull(row.getString(11)),
                same(PeriodStart.of(row.getObject(12, Long.class), row.getObject(13, Long.class), row.getString(14))),
                dueBy == null ? null : same(PeriodStart.of(EdtfDate.parse(dueBy))),
                end == null
                        ? null
                        : same(PeriodStart.of(row.getObject(20, Long.class), row.getObject(21, Long.class), end)),
                same(new PeriodTerms(
                        agencies == null ? List.of() : List.of(agencies.split(" ", -1)),
                        instrument == null ? null : Instrument.valueOf(instrument),
                        row.getString(17),
                        dueBy,
                        row.getBoolean(23))));
    }

    private Target target(ResultSet row) throws SQLException {
        return new Target(
                validity(row),
                Step.valueOf(row.getString(8)),
                row.getInt(9),
                same(PeriodStart.of(EdtfDate.parse(row.getString(10)))));
    }

    private static Validity validity(ResultSet row) throws SQLException {
        return new Validity(
                until(row.getLong(1)),
                until(row.getLong(2)),
                PeriodStart.day(row.getLong(3)),
                PeriodStart.day(row.getLong(4)),
                PeriodStart.day(row.getLong(5)),
                PeriodStart.day(row.getLong(6)));
    }

    private static int until(long position) {
        return position == Long.MAX_VALUE ? Integer.MAX_VALUE : Math.toIntExact(position);
    }

    private @Nullable String orNull(@Nullable String text) {
        return text == null ? null : same(text);
    }

    @SuppressWarnings("unchecked") // what is equal is of one class
    private <T> T same(T value) {
        return (T) once.computeIfAbsent(value, one -> one);
    }
}
