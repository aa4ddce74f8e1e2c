package org.modeldocket.command.organisations;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.CitationAdded;
import org.modeldocket.facts.FactCorrected;
import org.modeldocket.facts.FactReinstated;
import org.modeldocket.facts.FactRetracted;
import org.modeldocket.facts.OrganisationFact;
import org.modeldocket.facts.RecordKeeping;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Company;
import org.modeldocket.vocabulary.Customer;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.organisation.OrganisationClaim;
import org.modeldocket.vocabulary.organisation.OrganisationStream;
import org.modeldocket.wire.FactJson;
import org.modeldocket.wire.StoredFact;
import org.modeldocket.wire.UnknownFactException;

/**
 * What one fact does to the names of organisations.
 *
 * @param statement the statement that names them: the fact itself, or the one that it corrects
 * @param own the fact itself, where it stands in the stream of an organisation; null in the case of a release
 * @param undone the correction that this fact retracts, or reinstates if {@code redone}; null with other facts
 */
public record Naming(
        String releaseId,
        UUID factId,
        UUID statement,
        List<OrganisationClaim> claims,
        @Nullable UUID undone,
        boolean redone,
        @Nullable ReleaseFact own) {
    private static final List<String> ORGANISATIONS = Stream.of(Company.class, Agency.class, Customer.class)
            .map(Class::getName)
            .toList();

    /** The types of fact that may name an organisation, or change what does. The payloads of others are not read. */
    public static final Set<FactType> TYPES =
            Stream.of(FactType.values()).filter(Naming::mayName).collect(Collectors.toUnmodifiableSet());

    private static boolean mayName(FactType type) {
        return RecordKeeping.class.isAssignableFrom(type.factClass())
                ? type != FactType.CITATION_ADDED
                : OrganisationFact.class.isAssignableFrom(type.factClass())
                        || Stream.of(type.factClass().getRecordComponents())
                                .map(member -> member.getGenericType().getTypeName())
                                .anyMatch(member -> ORGANISATIONS.stream().anyMatch(member::contains));
    }

    public static Naming of(String releaseId, ReleaseFact fact) {
        UUID id = fact.factId().value();
        if (new ReleaseId(releaseId).isOfOrganisation()) {
            return fact instanceof CitationAdded
                    ? none(releaseId, id)
                    : new Naming(releaseId, id, id, List.of(), null, false, fact);
        }
        if (fact instanceof FactCorrected c) {
            return new Naming(
                    releaseId, id, c.targetFactId().value(), c.replacement().organisationClaims(), null, false, null);
        }
        if (fact instanceof FactRetracted || fact instanceof FactReinstated) {
            UUID undone = ((RecordKeeping) fact).targetFactId().value();
            return new Naming(releaseId, id, id, List.of(), undone, fact instanceof FactReinstated, null);
        }
        return new Naming(releaseId, id, id, fact.organisationClaims(), null, false, null);
    }

    /** Of a stored fact; of one that this version does not know, that it names nothing. */
    static Naming of(StoredFact stored) {
        FactType type = FactType.named(stored.type());
        try {
            return type == null || !TYPES.contains(type)
                    ? none(stored)
                    : of(stored.releaseId(), FactJson.read(stored.type(), stored.revision(), stored.payload()));
        } catch (UnknownFactException e) {
            return none(stored);
        }
    }

    private static Naming none(StoredFact stored) {
        return none(stored.releaseId(), stored.factId());
    }

    /** Of a fact that names nothing. */
    public static Naming none(String releaseId, UUID factId) {
        return new Naming(releaseId, factId, factId, List.of(), null, false, null);
    }

    /** Whether it names no organisation and changes no name. */
    public boolean isNone() {
        return claims.isEmpty() && undone == null && own == null;
    }

    /** The organisation in whose stream the fact stands; null where it stands in a case. */
    @Nullable
    OrganisationStream organisation() {
        return own == null ? null : OrganisationStream.of(new ReleaseId(releaseId));
    }

    boolean isCorrection() {
        return !statement.equals(factId);
    }
}
