package org.modeldocket.query.names;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.AsOf;
import org.modeldocket.vocabulary.organisation.OrganisationClaim;
import org.modeldocket.vocabulary.organisation.OrganisationKind;
import org.modeldocket.vocabulary.organisation.OrganisationStream;
import org.springframework.jdbc.core.JdbcOperations;

/** Reads the names that a view holds. */
public final class NameTable {
    private static final String NAMES = """
            SELECT DISTINCT ON (id, kind, jurisdiction) id, kind, jurisdiction, given_at, known_from, name FROM organisation_name
            WHERE id = ANY(?) AND known_from <= ? ORDER BY id, kind, jurisdiction, known_from DESC""";

    private static final String RENAMED = """
            SELECT release_id, name FROM organisation_state
            WHERE release_id = ANY(?) AND known_from <= ? AND known_to > ? AND definite_from <= ? AND definite_to > ?
                AND name IS NOT NULL""";

    private final JdbcOperations jdbc;

    public NameTable(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An answer with the names of its moment, which are found with one read.
     *
     * @param at the moment; a renaming counts from the day on which it had certainly happened
     * @param answer gives the answer its names; called twice, first to see which are needed
     */
    public <T> T in(AsOf at, Function<Names, T> answer) {
        Names needed = new Names(key -> null);
        T unnamed = answer.apply(needed);
        if (needed.asked().isEmpty()) {
            return unnamed;
        }
        Map<OrganisationClaim.Key, String> known = new HashMap<>();
        read(needed.asked(), at.position(), name -> known.put(name.key(), name.name()));
        readRenamed(needed.asked(), at, known);
        return answer.apply(new Names(known::get));
    }

    /**
     * Parts of an answer, each with names of moments of its own, which are found with one read for all.
     *
     * @param day the day of all moments; a renaming counts from the day on which it had certainly happened
     * @param naming gives a part the names of the positions that it asks for; called twice, first to see which are needed
     */
    public <T, R> List<R> each(LocalDate day, List<T> parts, BiFunction<T, LongFunction<Names>, R> naming) {
        Names needed = new Names(key -> null);
        List<R> unnamed = parts.stream()
                .map(part -> naming.apply(part, position -> needed))
                .toList();
        if (needed.asked().isEmpty()) {
            return unnamed;
        }
        NamesByPosition known = NamesByPosition.read(needed.asked(), day, jdbc);
        return parts.stream().map(part -> naming.apply(part, known::at)).toList();
    }

    /** The first name of an organisation as it was corrected by then; null where no fact had named it. */
    public @Nullable String first(OrganisationStream organisation, long position) {
        List<String> found = new ArrayList<>();
        read(List.of(organisation.name()), position, name -> {
            if (name.key().equals(organisation.name())) {
                found.add(name.name());
            }
        });
        return found.isEmpty() ? null : found.getFirst();
    }

    private void readRenamed(
            Collection<OrganisationClaim.Key> keys, AsOf at, Map<OrganisationClaim.Key, String> known) {
        Map<String, OrganisationClaim.Key> streams = new HashMap<>();
        keys.stream().filter(key -> !key.jurisdiction()).forEach(key -> streams.put(key.kind() + ":" + key.id(), key));
        long day = at.day().toEpochDay();
        jdbc.query(
                RENAMED,
                statement -> {
                    statement.setArray(
                            1,
                            statement
                                    .getConnection()
                                    .createArrayOf("varchar", streams.keySet().toArray()));
                    statement.setLong(2, at.position());
                    statement.setLong(3, at.position());
                    statement.setLong(4, day);
                    statement.setLong(5, day);
                },
                row -> {
                    OrganisationClaim.Key key = streams.get(row.getString(1));
                    if (key != null) {
                        known.put(key, row.getString(2));
                    }
                });
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
