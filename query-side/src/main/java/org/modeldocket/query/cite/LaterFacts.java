package org.modeldocket.query.cite;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modeldocket.query.bitemporal.AsOfAnswer;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.bitemporal.KnownAt;
import org.modeldocket.query.cite.LinkCheck.FactsSince;
import org.modeldocket.query.facts.FactEntry;
import org.modeldocket.query.facts.FactListQuery;
import org.modeldocket.query.facts.FactListQuestions;
import org.modeldocket.query.lists.faceted.FacetedPage;
import org.modeldocket.query.lists.faceted.ListFacet;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.vocabulary.organisation.OrganisationKind;
import org.springframework.stereotype.Component;

/** Finds what was recorded after an answer about the releases and organisations in it. */
@Component
final class LaterFacts {
    /** So many filters are added to an address at most. */
    private static final int MOST_IN_ADDRESS = 40;

    /** Facts about more than that are not told from all others. */
    private static final int MOST_IDS = 1_000;

    private static final Pattern ID = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");

    private final FactListQuestions facts;

    LaterFacts(FactListQuestions facts) {
        this.facts = facts;
    }

    /**
     * @param from the position after which they are
     * @param to the last position that counts
     * @param ids of releases and organisations; empty for all facts
     */
    FactsSince between(long from, long to, Set<String> ids) {
        Set<String> streams = (ids.size() > MOST_IDS ? Set.<String>of() : ids)
                .stream()
                        .filter(id -> ID.matcher(id).matches())
                        .flatMap(id -> Stream.concat(
                                Stream.of(id),
                                Stream.of(OrganisationKind.values()).map(kind -> kind + ":" + id)))
                        .collect(Collectors.toCollection(TreeSet::new));
        FactsSince about = list(from, to, streams);
        // An answer differs for a reason: where none is about what it names, it is one of all.
        return about.total() > 0 || streams.isEmpty() ? about : list(from, to, Set.of());
    }

    private FactsSince list(long from, long to, Set<String> streams) {
        AsOfAnswer<FacetedPage<FactEntry>> found = facts.facts(
                new FactListQuery(
                        streams.isEmpty() ? Map.of() : Map.of(ListFacet.RELEASE, streams),
                        null,
                        null,
                        from,
                        false,
                        false,
                        Set.of()),
                new BitemporalPoint(null, new KnownAt.Position(to)),
                new PageRequest(FactsSince.MOST, null));
        long total = found.answer().page().total();
        return new FactsSince(
                total, found.answer().page().items(), total > FactsSince.MOST ? address(from, to, streams) : null);
    }

    private static String address(long from, long to, Set<String> streams) {
        String all = "/api/facts?after=" + from + "&knownAt=" + KnownAt.PREFIX + to;
        return streams.size() > MOST_IN_ADDRESS
                ? all
                : all + streams.stream().map(stream -> "&release=" + stream).collect(Collectors.joining());
    }
}
