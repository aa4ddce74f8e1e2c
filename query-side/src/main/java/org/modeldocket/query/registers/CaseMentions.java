package org.modeldocket.query.registers;

import java.util.Collection;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.casefile.DatedFact;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.DirectiveId;
import org.modeldocket.vocabulary.Slug;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** The facts of one case by the agency, directive or customer that they are about. Immutable; grows with the case, at its end. */
record CaseMentions(
        PMap<Slug, AgencySeen> agencies,
        PMap<DirectiveId, EntityFacts> directives,
        PMap<CustomerOfPreview, EntityFacts> customers) {
    static final CaseMentions NONE = new CaseMentions(HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty());

    /** Those of a whole case. */
    static CaseMentions of(CaseHistory history) {
        return NONE.with(history.dated(), history);
    }

    /** Those of a case that has taken in a fact that comes last in it. */
    CaseMentions grown(CaseHistory history) {
        return with(history.datedAnew(), history);
    }

    private CaseMentions with(Collection<DatedFact> facts, CaseHistory history) {
        DatedFact registration = history.dated().getFirst();
        PMap<Slug, AgencySeen> named = agencies;
        PMap<DirectiveId, EntityFacts> directed = directives;
        PMap<CustomerOfPreview, EntityFacts> decided = customers;
        for (DatedFact fact : facts) {
            ReleaseFact says = fact.recorded().fact();
            for (Agency agency : Mentions.agencies(says)) {
                AgencySeen seen = AgencySeen.in(fact, agency);
                AgencySeen before = named.get(agency.id());
                named = named.plus(agency.id(), before == null ? seen : before.and(seen));
            }
            directed = with(directed, Mentions.directives(says), fact, registration);
            decided = with(decided, Mentions.customers(says), fact, registration);
        }
        return new CaseMentions(named, directed, decided);
    }

    private static <E> PMap<E, EntityFacts> with(
            PMap<E, EntityFacts> groups, Collection<E> about, DatedFact fact, DatedFact registration) {
        PMap<E, EntityFacts> result = groups;
        for (E entity : about) {
            EntityFacts before = result.get(entity);
            EntityFacts group = before == null ? EntityFacts.behind(registration) : before;
            result = result.plus(entity, group.with(fact));
        }
        return result;
    }
}
