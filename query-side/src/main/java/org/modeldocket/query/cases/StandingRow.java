package org.modeldocket.query.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.modeldocket.query.bitemporal.BitemporalTable.Columns;
import org.modeldocket.vocabulary.Standing;
import org.modeldocket.vocabulary.Treatment;

/**
 * Where a release stands.
 *
 * @param standings every standing that vague dates leave possible then; one where they leave nothing open
 * @param treatments the kinds it was put through, each once
 * @param open those of them that certainly last or, in what is possible, that may last
 */
record StandingRow(Standing standing, List<Standing> standings, List<Treatment> treatments, List<Treatment> open) {
    static final Columns<StandingRow> CONTENT =
            new Columns<>(List.of("standing", "standings", "treatments", "open_ones"), (statement, first, row) -> {
                statement.setString(first, row.standing().name());
                statement.setString(first + 1, text(row.standings()));
                statement.setString(first + 2, text(row.treatments()));
                statement.setString(first + 3, text(row.open()));
            });

    /** Reads the columns of its content. */
    static StandingRow read(ResultSet row, int first) throws SQLException {
        return new StandingRow(
                Standing.valueOf(row.getString(first)),
                values(row.getString(first + 1), Standing::valueOf),
                values(row.getString(first + 2), Treatment::valueOf),
                values(row.getString(first + 3), Treatment::valueOf));
    }

    private static String text(List<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    private static <T> List<T> values(String text, Function<String, T> read) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",")).map(read).toList();
    }

    static StandingRow of(
            Standing standing, List<Standing> standings, Predicate<Treatment> had, Predicate<Treatment> lasts) {
        return new StandingRow(standing, standings, kinds(had), kinds(lasts));
    }

    private static List<Treatment> kinds(Predicate<Treatment> these) {
        return Arrays.stream(Treatment.values()).filter(these).toList();
    }
}
