package org.modeldocket.query.names;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.casefile.Statement;
import org.modeldocket.facts.FactCorrected;
import org.modeldocket.facts.FactReinstated;
import org.modeldocket.facts.FactRetracted;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.organisation.OrganisationClaim;

/**
 * A name, or an agency's jurisdiction, as one statement gives it.
 *
 * @param givenAt the position of the fact with which the statement first gave one
 * @param knownFrom the position of the fact since which it is this one
 */
record GivenName(OrganisationClaim.Key key, long givenAt, long knownFrom, String name) {
    /** The names that a statement gives when it is recorded. */
    static Collection<GivenName> by(RecordedFact fact) {
        Map<OrganisationClaim.Key, GivenName> names = new LinkedHashMap<>();
        add(names, fact.fact(), fact.position(), fact.position(), true);
        return names.values();
    }

    /**
     * The names that a statement gives with all that the record says of it: as the newest correction has them that is not retracted,
     * else as they were first. Whether the statement itself is retracted makes no difference.
     *
     * @param knownFrom the position of the last fact about it
     */
    static Collection<GivenName> by(Statement statement, long knownFrom) {
        Set<FactId> retracted = new HashSet<>();
        for (RecordedFact change : statement.changes()) {
            if (change.fact() instanceof FactRetracted retraction) {
                retracted.add(retraction.targetFactId());
            } else if (change.fact() instanceof FactReinstated reinstatement) {
                retracted.remove(reinstatement.targetFactId());
            }
        }
        Map<OrganisationClaim.Key, GivenName> names = new LinkedHashMap<>();
        RecordedFact original = statement.original();
        add(names, original.fact(), original.position(), knownFrom, true);
        for (RecordedFact change : statement.changes()) {
            if (change.fact() instanceof FactCorrected correction) {
                boolean stands = !retracted.contains(correction.factId());
                add(names, correction.replacement(), change.position(), knownFrom, stands);
            }
        }
        return names.values();
    }

    /** Of two names that one wording has for the same organisation, the first counts. */
    private static void add(
            Map<OrganisationClaim.Key, GivenName> names,
            ReleaseFact wording,
            long position,
            long knownFrom,
            boolean stands) {
        Set<OrganisationClaim.Key> seen = new HashSet<>();
        for (OrganisationClaim claim : wording.organisationClaims()) {
            GivenName before = names.get(claim.key());
            if (seen.add(claim.key()) && (before == null || stands)) {
                long givenAt = before == null ? position : before.givenAt();
                names.put(claim.key(), new GivenName(claim.key(), givenAt, knownFrom, claim.value()));
            }
        }
    }
}
