package org.modeldocket.query.names;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.modeldocket.query.bitemporal.BitemporalPredicates;
import org.modeldocket.query.bitemporal.ReadPoint;
import org.modeldocket.vocabulary.organisation.MergerKind;
import org.modeldocket.vocabulary.organisation.OrganisationKind;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

/** Which organisations of a kind are counted as one at a moment, since their ids are duplicates. */
public final class Mergers {
    /** That each is counted for itself. */
    public static final Mergers NONE = new Mergers(Map.of());

    private static final String DUPLICATES = "SELECT s.release_id, s.into_stream FROM organisation_state s WHERE "
            + BitemporalPredicates.definite("s") + " AND s.merged_as = '" + MergerKind.DUPLICATE.name()
            + "' AND s.release_id LIKE :streams";

    /** Those that are counted with others, by id, each with the one under whose id that is. */
    private final Map<String, String> countedWith;

    private Mergers(Map<String, String> countedWith) {
        this.countedWith = countedWith;
    }

    public static Mergers at(OrganisationKind kind, ReadPoint at, NamedParameterJdbcOperations jdbc) {
        Map<String, String> into = new HashMap<>();
        jdbc.query(DUPLICATES, BitemporalPredicates.at(at).addValue("streams", kind + ":%"), row -> {
            into.put(id(row.getString(1)), id(row.getString(2)));
        });
        return new Mergers(new TreeMap<>(
                into.keySet().stream().collect(Collectors.toMap(id -> id, id -> last(id, into)))));
    }

    private static String id(String stream) {
        return stream.substring(stream.indexOf(':') + 1);
    }

    /** The rules keep mergers from running in a circle; facts of an older record are not trusted to. */
    private static String last(String id, Map<String, String> into) {
        Set<String> seen = new HashSet<>();
        String last = id;
        String next = into.get(id);
        while (next != null && seen.add(last)) {
            last = next;
            next = into.get(last);
        }
        return last;
    }

    /** The ids that are counted with others, and those with which they are. */
    public Set<String> all() {
        Set<String> all = new HashSet<>(countedWith.keySet());
        all.addAll(countedWith.values());
        return all;
    }

    /** The id under which one is counted. */
    public String countedAs(String id) {
        return countedWith.getOrDefault(id, id);
    }

    /** The id under which one is counted, with all that are counted under it. */
    public Set<String> countedTogether(String id) {
        Set<String> all = new TreeSet<>(Set.of(countedAs(id)));
        countedWith.forEach((one, with) -> {
            if (all.contains(with)) {
                all.add(one);
            }
        });
        return all;
    }

    // In SQL the ids are literals, so that statements that count otherwise have other texts. They have neither quotes
    // nor colons.

    /** In SQL, {@link #countedAs} of the id in a column. */
    public String countedAsSql(String column) {
        return countedWith.isEmpty()
                ? column
                : countedWith.entrySet().stream()
                        .map(one -> " WHEN '" + one.getKey() + "' THEN '" + one.getValue() + "'")
                        .collect(Collectors.joining("", "CASE " + column, " ELSE " + column + " END"));
    }

    /** In SQL, whether the id in a column is one of {@link #countedTogether}; {@code id} is also the parameter {@code :owner}. */
    public String countedTogetherSql(String column, String id) {
        return countedTogether(id).stream()
                .filter(one -> !one.equals(id))
                .map(one -> ", '" + one + "'")
                .collect(Collectors.joining("", column + " IN (:owner", ")"));
    }
}
