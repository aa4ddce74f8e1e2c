package org.modeldocket.query.matrix;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.modeldocket.query.bitemporal.BitemporalPredicates;
import org.modeldocket.query.bitemporal.CachedTotals;
import org.modeldocket.query.bitemporal.ReadPoint;
import org.modeldocket.query.names.Mergers;
import org.modeldocket.query.paging.Cursor;
import org.modeldocket.query.paging.Page;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.vocabulary.Treatment;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Reads the periods behind a cell in parts. */
final class CellPeriods {
    private static final String LIST = "periods";
    /** By when a period began, at the earliest; a beginning that is open comes first. As in {@link TreatmentStore}. */
    private static final String PLACE =
            "release_id, COALESCE(from_earliest, " + LocalDate.MIN.toEpochDay() + "), opened_at";

    /**
     * The place of a period.
     *
     * @param start the earliest day on which it can have begun
     * @param openedAt the position of the fact that opened it
     */
    private record Place(String release, long start, long openedAt) {
        static Place parse(String text) {
            String[] parts = text.split("/", -1);
            if (parts.length != 3) {
                throw new IllegalArgumentException("not three parts");
            }
            return new Place(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2]));
        }

        MapSqlParameterSource in(MapSqlParameterSource parameters, String name) {
            return parameters
                    .addValue(name + "Release", release)
                    .addValue(name + "Start", start)
                    .addValue(name + "OpenedAt", openedAt);
        }

        static String parameters(String name) {
            return "(:" + name + "Release, :" + name + "Start, :" + name + "OpenedAt)";
        }

        @Override
        public String toString() {
            return release + "/" + start + "/" + openedAt;
        }
    }

    private final NamedParameterJdbcTemplate jdbc;
    private final CachedTotals totals;

    CellPeriods(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.totals = new CachedTotals(jdbc);
    }

    /** @param mergers which companies are counted with this one */
    Page<PeriodView> of(String company, Mergers mergers, Treatment kind, ReadPoint at, PageRequest window) {
        String cell = " FROM treatment_period p WHERE " + BitemporalPredicates.said("p") + " AND "
                + mergers.countedTogetherSql("company_id", company) + " AND kind = '" + kind.name() + "'";
        Cursor<Place> from = Cursor.read(LIST + " of " + company + " " + kind, window.cursor(), Place::parse);
        Place after = from.afterOr(new Place("", 0, 0));
        String places = "SELECT DISTINCT " + PLACE + cell;
        List<Place> found = jdbc.query(
                places + " AND (" + PLACE + ") > " + Place.parameters("after") + " ORDER BY " + PLACE + " LIMIT :most",
                after.in(BitemporalPredicates.at(at), "after")
                        .addValue("owner", company)
                        .addValue("most", window.limit() + 1),
                (row, n) -> new Place(row.getString(1), row.getLong(2), row.getLong(3)));
        long total = totals.of(at, "SELECT COUNT(*) FROM (" + places + ") AS places", company);
        Page<Place> part = Page.of(found, window, from, total, place -> place);
        return part.with(part.items().isEmpty() ? List.of() : between(company, cell, at, part.items()));
    }

    private List<PeriodView> between(String company, String cell, ReadPoint at, List<Place> places) {
        return weighed(jdbc.query(
                "SELECT " + BitemporalPredicates.certainty("p") + ", " + PeriodView.COLUMNS + cell
                        + " AND (" + PLACE + ") >= " + Place.parameters("first")
                        + " AND (" + PLACE + ") <= " + Place.parameters("last") + " ORDER BY " + PLACE,
                places.getLast()
                        .in(places.getFirst().in(BitemporalPredicates.at(at), "first"), "last")
                        .addValue("owner", company),
                (row, n) -> new Read(row.getBoolean(1), row.getBoolean(2), PeriodView.read(row))));
    }

    /** Each period once, of what is said of it for certain and of what may be so. */
    private static List<PeriodView> weighed(List<Read> stored) {
        Map<String, PeriodView> earlier = new HashMap<>();
        Map<String, PeriodView> later = new HashMap<>();
        Set<String> all = new LinkedHashSet<>();
        for (Read read : stored) {
            String openedBy = read.period().openedBy();
            all.add(openedBy);
            if (read.definite()) {
                earlier.put(openedBy, read.period());
            }
            if (read.possible()) {
                later.put(openedBy, read.period());
            }
        }
        return all.stream()
                .map(openedBy -> PeriodView.between(earlier.get(openedBy), later.get(openedBy)))
                .toList();
    }

    private record Read(boolean definite, boolean possible, PeriodView period) {}
}
