package org.modeldocket.query.names;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.modeldocket.query.bitemporal.BitemporalPredicates;
import org.modeldocket.query.bitemporal.ReadPoint;
import org.modeldocket.vocabulary.organisation.MergerKind;
import org.modeldocket.vocabulary.organisation.OrganisationKind;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

/** Which companies are counted as one at a moment, since their ids are duplicates. */
public final class Mergers {
    private static final String COMPANY = OrganisationKind.COMPANY + ":";
    private static final String DUPLICATES = "SELECT s.release_id, s.into_stream FROM organisation_state s WHERE "
            + BitemporalPredicates.definite("s") + " AND s.merged_as = '" + MergerKind.DUPLICATE.name()
            + "' AND s.release_id LIKE '" + COMPANY + "%'";

    /** Those that are counted with others, by id, each with the one under whose id that is. */
    private final Map<String, String> countedWith;

    private Mergers(Map<String, String> countedWith) {
        this.countedWith = countedWith;
    }

    public static Mergers at(ReadPoint at, NamedParameterJdbcOperations jdbc) {
        Map<String, String> into = new HashMap<>();
        jdbc.query(DUPLICATES, BitemporalPredicates.at(at), row -> {
            into.put(
                    row.getString(1).substring(COMPANY.length()),
                    row.getString(2).substring(COMPANY.length()));
        });
        return new Mergers(into.keySet().stream().collect(Collectors.toMap(id -> id, id -> last(id, into))));
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

    /** The companies that are counted with others, and those with which they are. */
    public Set<String> all() {
        Set<String> all = new HashSet<>(countedWith.keySet());
        all.addAll(countedWith.values());
        return all;
    }

    /** The id under which a company is counted. */
    public String countedAs(String company) {
        return countedWith.getOrDefault(company, company);
    }

    /** A company, by the id under which it is counted, with all that are counted under it. */
    public Set<String> countedTogether(String company) {
        Set<String> all = new TreeSet<>(Set.of(countedAs(company)));
        countedWith.forEach((id, with) -> {
            if (all.contains(with)) {
                all.add(id);
            }
        });
        return all;
    }
}
