package org.modeldocket.query.bitemporal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modeldocket.query.question.Rows;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A table of row versions. Besides its own columns it has {@code release_id}, {@code known_from}, {@code known_to} and the days,
 * {@code definite_from}, {@code definite_to}, {@code possible_from}, {@code possible_to}.
 */
public final class BitemporalTable<K, C> {
    /** Which columns of a table hold a value, and how they are set. */
    public record Columns<T>(List<String> names, Setter<T> setter) {}

    /** Sets the columns of a value. */
    public interface Setter<T> {
        /** @param first the index of the first column */
        void set(PreparedStatement statement, int first, T value) throws SQLException;
    }

    private static final List<String> PLACE = List.of(
            "release_id", "known_from", "known_to", "definite_from", "definite_to", "possible_from", "possible_to");

    private final Columns<K> key;
    private final Columns<C> content;
    private final String insert;
    private final String end;

    public BitemporalTable(String name, Columns<K> key, Columns<C> content) {
        this.key = key;
        this.content = content;
        List<String> columns = Stream.of(PLACE, key.names(), content.names())
                .flatMap(List::stream)
                .toList();
        insert = "INSERT INTO " + name + " (" + String.join(", ", columns) + ") VALUES ("
                + columns.stream().map(c -> "?").collect(Collectors.joining(", ")) + ")";
        end = "UPDATE " + name + " SET known_to = ? WHERE release_id = ? AND definite_from = ? AND possible_from = ?"
                + key.names().stream().map(c -> " AND " + c + " = ?").collect(Collectors.joining())
                + " AND known_to = " + RowVersion.OPEN;
    }

    /** For values of the case itself, which need no key columns. */
    public static <C> BitemporalTable<String, C> ofCases(String name, Columns<C> content) {
        return new BitemporalTable<>(name, new Columns<>(List.of(), (statement, first, key) -> {}), content);
    }

    /** @throws IllegalStateException when a version that is to be ended is not there once */
    public void write(JdbcTemplate jdbc, BitemporalChanges<K, C> versions) {
        for (int[] counts : Rows.write(jdbc, end, versions.ends(), this::setEnd)) {
            requireOneEach(counts);
        }
        Rows.insert(jdbc, insert, versions.inserts(), this::setInsert);
    }

    private static void requireOneEach(int[] counts) {
        for (int count : counts) {
            if (count != 1) {
                throw new IllegalStateException("a version to be ended is in the table " + count + " times");
            }
        }
    }

    private void setEnd(PreparedStatement statement, RowVersion<K, C> version) throws SQLException {
        statement.setLong(1, version.knownTo());
        statement.setString(2, version.releaseId());
        statement.setLong(3, version.said().definite().from());
        statement.setLong(4, version.said().possible().from());
        key.setter().set(statement, 5, version.said().key());
    }

    private void setInsert(PreparedStatement statement, RowVersion<K, C> version) throws SQLException {
        BitemporalValue<K, C> said = version.said();
        statement.setString(1, version.releaseId());
        statement.setLong(2, version.knownFrom());
        statement.setLong(3, version.knownTo());
        statement.setLong(4, said.definite().from());
        statement.setLong(5, said.definite().before());
        statement.setLong(6, said.possible().from());
        statement.setLong(7, said.possible().before());
        key.setter().set(statement, PLACE.size() + 1, said.key());
        content.setter().set(statement, PLACE.size() + 1 + key.names().size(), said.content());
    }
}
