package org.modeldocket.query.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.modeldocket.casefile.Bearing;
import org.modeldocket.casefile.CaseFile;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.casefile.Stretch;
import org.modeldocket.query.versions.AlongDays;
import org.modeldocket.query.versions.Said;
import org.modeldocket.query.versions.VersionTable.Columns;
import org.modeldocket.vocabulary.Standing;
import org.modeldocket.vocabulary.Treatment;

/**
 * Where a release stands.
 *
 * @param treatments the kinds it was put through, each once
 * @param open those of them that last
 */
record StandingRow(Standing standing, List<Treatment> treatments, List<Treatment> open) {
    static final Columns<StandingRow> CONTENT =
            new Columns<>(List.of("standing", "treatments", "open_ones"), (statement, first, row) -> {
                statement.setString(first, row.standing().name());
                statement.setString(first + 1, text(row.treatments()));
                statement.setString(first + 2, text(row.open()));
            });

    /** Reads the three columns of its content. */
    static StandingRow read(ResultSet row, int first) throws SQLException {
        return new StandingRow(
                Standing.valueOf(row.getString(first)),
                kinds(row.getString(first + 1)),
                kinds(row.getString(first + 2)));
    }

    private static String text(List<Treatment> kinds) {
        return kinds.stream().map(Treatment::name).collect(Collectors.joining(","));
    }

    private static List<Treatment> kinds(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",")).map(Treatment::valueOf).toList();
    }

    /** Where a case stands along the world clock. */
    static Set<Said<String, StandingRow>> of(CaseHistory history) {
        AlongDays<String, StandingRow> days = new AlongDays<>();
        for (Stretch stretch : history.stretches(Bearing::onTreatments)) {
            days.from(stretch.from(), Map.of("", of(stretch.definite())), Map.of("", of(stretch.possible())));
        }
        return days.said();
    }

    private static StandingRow of(CaseFile file) {
        return new StandingRow(file.standing(), kinds(file::count), kinds(file::countOpen));
    }

    private static List<Treatment> kinds(ToIntFunction<Treatment> count) {
        return Arrays.stream(Treatment.values())
                .filter(kind -> count.applyAsInt(kind) > 0)
                .toList();
    }
}
