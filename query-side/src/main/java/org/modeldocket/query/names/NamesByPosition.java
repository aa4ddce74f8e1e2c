package org.modeldocket.query.names;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.organisation.OrganisationClaim;
import org.modeldocket.vocabulary.organisation.OrganisationKind;
import org.springframework.jdbc.core.JdbcOperations;

/** The names that some organisations have on one day, as they are known at each position of the record. */
final class NamesByPosition {
    private static final String FIRST =
            "SELECT id, kind, jurisdiction, known_from, name FROM organisation_name WHERE id = ANY(?)";

    private static final String RENAMED = """
            SELECT release_id, known_from, known_to, name FROM organisation_state
            WHERE release_id = ANY(?) AND definite_from <= ? AND definite_to > ? AND name IS NOT NULL""";

    /** @param until the position from which it is not known any more */
    private record Renamed(long until, String name) {}

    private final Map<OrganisationClaim.Key, NavigableMap<Long, String>> first = new HashMap<>();
    private final Map<OrganisationClaim.Key, NavigableMap<Long, Renamed>> renamed = new HashMap<>();

    private NamesByPosition() {}

    /** @param keys of what is asked for; others have no names */
    static NamesByPosition read(Collection<OrganisationClaim.Key> keys, LocalDate day, JdbcOperations jdbc) {
        NamesByPosition names = new NamesByPosition();
        Object[] ids = keys.stream().map(OrganisationClaim.Key::id).distinct().toArray();
        jdbc.query(
                FIRST,
                statement -> statement.setArray(1, statement.getConnection().createArrayOf("varchar", ids)),
                row -> {
                    OrganisationClaim.Key key = new OrganisationClaim.Key(
                            OrganisationKind.valueOf(row.getString(2)), row.getString(1), row.getBoolean(3));
                    names.first.computeIfAbsent(key, k -> new TreeMap<>()).put(row.getLong(4), row.getString(5));
                });
        Map<String, OrganisationClaim.Key> streams = new HashMap<>();
        keys.stream().filter(key -> !key.jurisdiction()).forEach(key -> streams.put(key.kind() + ":" + key.id(), key));
        jdbc.query(
                RENAMED,
                statement -> {
                    statement.setArray(
                            1,
                            statement
                                    .getConnection()
                                    .createArrayOf("varchar", streams.keySet().toArray()));
                    statement.setLong(2, day.toEpochDay());
                    statement.setLong(3, day.toEpochDay());
                },
                row -> {
                    OrganisationClaim.Key key = streams.get(row.getString(1));
                    if (key != null) {
                        names.renamed
                                .computeIfAbsent(key, k -> new TreeMap<>())
                                .put(row.getLong(2), new Renamed(row.getLong(3), row.getString(4)));
                    }
                });
        return names;
    }

    /** The names known at a position. */
    Names at(long position) {
        return new Names(key -> name(key, position));
    }

    private @Nullable String name(OrganisationClaim.Key key, long position) {
        Renamed last = last(renamed.get(key), position);
        return last != null && last.until() > position ? last.name() : last(first.get(key), position);
    }

    private static <T> @Nullable T last(@Nullable NavigableMap<Long, T> known, long position) {
        Map.Entry<Long, T> last = known == null ? null : known.floorEntry(position);
        return last == null ? null : last.getValue();
    }
}
