package org.modeldocket.query.treatments;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.modeldocket.query.answers.Cursor;
import org.modeldocket.query.answers.Slice;
import org.modeldocket.query.answers.Window;
import org.modeldocket.query.projecting.At;
import org.modeldocket.query.versions.Counting;
import org.modeldocket.query.versions.Totals;
import org.modeldocket.vocabulary.Treatment;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Reads the periods behind a cell in parts. */
final class CellPeriods {
    private static final String LIST = "periods";
    /** The place of a period: its release, and the place there of the fact that opened it. */
    private record Place(String release, int ordinal) {
        static Place parse(String text) {
            int slash = text.indexOf('/');
            if (slash < 0) {
                throw new IllegalArgumentException("no slash");
            }
            return new Place(text.substring(0, slash), Integer.parseInt(text.substring(slash + 1)));
        }

        @Override
        public String toString() {
            return release + "/" + ordinal;
        }
    }

    private final NamedParameterJdbcTemplate jdbc;
    private final Totals totals;

    CellPeriods(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.totals = new Totals(jdbc);
    }

    Slice<PeriodSeen> of(String company, Treatment kind, At at, Window window) {
        Cursor<Place> from = Cursor.read(LIST, window.cursor(), Place::parse);
        Place after = from.afterOr(new Place("", 0));
        String places = "SELECT DISTINCT release_id, ordinal" + ofCell(kind);
        List<Place> found = jdbc.query(
                places + " AND (release_id, ordinal) > (:release, :ordinal) ORDER BY release_id, ordinal LIMIT :most",
                Counting.at(at)
                        .addValue("owner", company)
                        .addValue("release", after.release())
                        .addValue("ordinal", after.ordinal())
                        .addValue("most", window.limit() + 1),
                (row, n) -> new Place(row.getString(1), row.getInt(2)));
        long total = totals.of(at, "SELECT COUNT(*) FROM (" + places + ") AS places", company);
        Slice<Place> part = Slice.of(found, window, from, total, place -> place);
        return part.with(part.items().isEmpty() ? List.of() : between(company, kind, at, part.items()));
    }

    private List<PeriodSeen> between(String company, Treatment kind, At at, List<Place> places) {
        return weighed(jdbc.query(
                "SELECT " + Counting.certainty("p") + ", " + PeriodSeen.COLUMNS + ofCell(kind)
                        + " AND (release_id, ordinal) >= (:release, :ordinal)"
                        + " AND (release_id, ordinal) <= (:lastRelease, :lastOrdinal) ORDER BY release_id, ordinal",
                Counting.at(at)
                        .addValue("owner", company)
                        .addValue("release", places.getFirst().release())
                        .addValue("ordinal", places.getFirst().ordinal())
                        .addValue("lastRelease", places.getLast().release())
                        .addValue("lastOrdinal", places.getLast().ordinal()),
                (row, n) -> PeriodSeen.read(row)));
    }

    private static String ofCell(Treatment kind) {
        return " FROM treatment_period p WHERE " + Counting.said("p") + " AND company_id = :owner AND kind = '"
                + kind.name() + "'";
    }

    /** What is definite, and what may be of which nothing definite is said. */
    private static List<PeriodSeen> weighed(List<PeriodSeen> stored) {
        Set<String> definite = new HashSet<>();
        stored.stream().filter(period -> period.happened() == null).forEach(period -> definite.add(period.openedBy()));
        return stored.stream()
                .filter(period -> period.happened() == null || !definite.contains(period.openedBy()))
                .toList();
    }
}
