package org.modeldocket.query.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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

    /**
     * @param had whether the release was put through a treatment
     * @param lasts whether one of a kind is open
     */
    static StandingRow of(Predicate<Treatment> had, Predicate<Treatment> lasts) {
        return new StandingRow(Standing.of(lasts), kinds(had), kinds(lasts));
    }

    private static List<Treatment> kinds(Predicate<Treatment> these) {
        return Arrays.stream(Treatment.values()).filter(these).toList();
    }
}
