package org.modeldocket.query.registers;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.casefile.DatedFact;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.query.registers.mentions.AgencyMention;
import org.modeldocket.query.registers.mentions.CustomerOfPreview;
import org.modeldocket.query.registers.mentions.MentionedIds;
import org.modeldocket.query.registers.mentions.Mentions;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.id.DirectiveId;
import org.modeldocket.vocabulary.id.Slug;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** The facts of one case by the agency, directive or customer that they are about. Immutable; grows with the case, at its end. */
record CaseMentions(
        PMap<Slug, AgencyMention> agencies,
        PMap<DirectiveId, EntityFacts> directives,
        PMap<CustomerOfPreview, EntityFacts> customers) {
    static final CaseMentions NONE = new CaseMentions(HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty());

    /** Those of a whole case. */
    static CaseMentions of(CaseHistory history) {
        return NONE.with(history.dated(), history);
    }

    /**
     * Those of the case with one more fact.
     *
     * @param changed whom or what the fact, or a statement that it changed, is about
     */
    CaseMentions with(CaseHistory after, MentionedIds changed) {
        if (after.appended()) {
            return with(after.change().after(), after);
        }
        if (changed.isEmpty()) {
            return this;
        }
        CaseMentions others = new CaseMentions(
                agencies.minusAll(changed.agencies()),
                directives.minusAll(changed.directives()),
                customers.minusAll(changed.customers()));
        DatedFact registration = after.dated().getFirst();
        for (DatedFact fact : after.dated()) {
            others = others.with(fact, changed, registration);
        }
        return others;
    }

    private CaseMentions with(DatedFact fact, MentionedIds only, DatedFact registration) {
        ReleaseFact says = fact.recorded().fact();
        PMap<Slug, AgencyMention> named = agencies;
        for (Agency agency : says.agencies()) {
            if (only.agencies().contains(agency.id())) {
                named = with(named, fact, agency);
            }
        }
        return new CaseMentions(
                named,
                with(directives, common(Mentions.directives(says), only.directives()), fact, registration),
                with(customers, common(Mentions.customers(says), only.customers()), fact, registration));
    }

    private static <E> List<E> common(List<E> some, Set<E> others) {
        return some.stream().filter(others::contains).toList();
    }

    private static PMap<Slug, AgencyMention> with(PMap<Slug, AgencyMention> named, DatedFact fact, Agency agency) {
        AgencyMention seen = AgencyMention.in(fact);
        AgencyMention before = named.get(agency.id());
        return named.plus(agency.id(), before == null ? seen : before.and(seen));
    }

    private CaseMentions with(Collection<DatedFact> facts, CaseHistory history) {
        DatedFact registration = history.dated().getFirst();
        PMap<Slug, AgencyMention> named = agencies;
        PMap<DirectiveId, EntityFacts> directed = directives;
        PMap<CustomerOfPreview, EntityFacts> decided = customers;
        for (DatedFact fact : facts) {
            ReleaseFact says = fact.recorded().fact();
            for (Agency agency : says.agencies()) {
                named = with(named, fact, agency);
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

    /** All that the case mentions, or mentioned before. */
    MentionedIds mentionedSince(CaseMentions before) {
        return new MentionedIds(
                all(before.agencies(), agencies),
                all(before.directives(), directives),
                all(before.customers(), customers));
    }

    private static <E> Set<E> all(Map<E, ?> before, Map<E, ?> after) {
        Set<E> all = new HashSet<>(before.keySet());
        all.addAll(after.keySet());
        return all;
    }
}
