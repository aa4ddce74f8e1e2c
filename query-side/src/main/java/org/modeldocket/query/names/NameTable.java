package org.modeldocket.query.names;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.modeldocket.vocabulary.OrganisationClaim;
import org.modeldocket.vocabulary.OrganisationKind;
import org.springframework.jdbc.core.JdbcOperations;

/** Reads the names that a view holds. */
public final class NameTable {
    private static final String NAMES = """
            SELECT DISTINCT ON (id, kind, jurisdiction) id, kind, jurisdiction, given_at, known_from, name FROM organisation_name
            WHERE id = ANY(?) AND known_from <= ? ORDER BY id, kind, jurisdiction, known_from DESC""";

    private final JdbcOperations jdbc;

    public NameTable(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An answer with the names of its moment, which are found with one read.
     *
     * @param position of the moment
     * @param answer gives the answer its names; called twice, first to see which are needed
     */
    public <T> T in(long position, Function<Names, T> answer) {
        Names needed = new Names(Map.of());
        T unnamed = answer.apply(needed);
        if (needed.asked().isEmpty()) {
            return unnamed;
        }
        Map<OrganisationClaim.Key, String> known = new HashMap<>();
        read(needed.asked(), position, name -> known.put(name.key(), name.name()));
        return answer.apply(new Names(known));
    }

    /** Reads the names, and perhaps others of organisations with the same ids. */
    void read(Collection<OrganisationClaim.Key> keys, long position, Consumer<GivenName> each) {
        Object[] ids = keys.stream().map(OrganisationClaim.Key::id).distinct().toArray();
        jdbc.query(
                NAMES,
                statement -> {
                    statement.setArray(1, statement.getConnection().createArrayOf("varchar", ids));
                    statement.setLong(2, position);
                },
                row -> {
                    OrganisationClaim.Key key = new OrganisationClaim.Key(
                            OrganisationKind.valueOf(row.getString(2)), row.getString(1), row.getBoolean(3));
                    each.accept(new GivenName(key, row.getLong(4), row.getLong(5), row.getString(6)));
                });
    }
}
