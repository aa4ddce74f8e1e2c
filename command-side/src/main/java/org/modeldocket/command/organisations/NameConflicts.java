package org.modeldocket.command.organisations;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.FactRetracted;
import org.modeldocket.facts.OrganisationRenamed;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.organisation.OrganisationClaim;
import org.modeldocket.vocabulary.organisation.OrganisationStream;

/** Why a fact is refused for the names in it, if it were added to those that are known. */
record NameConflicts(OrganisationNames names, OwnStreams own, NameHolders holders) {
    /** @param at the position that the fact would have */
    Optional<NameConflict> of(Naming naming, long at) {
        Map<OrganisationClaim.Key, String> within = new HashMap<>();
        for (OrganisationClaim claim : naming.claims()) {
            String before = within.putIfAbsent(claim.key(), claim.value());
            if (before != null && !ComparedName.same(before, claim.value())) {
                return Optional.of(NameConflict.within(claim, before));
            }
            KnownName known = names.standing(claim.key());
            if (known != null && !ComparedName.same(known.value(), claim.value())) {
                boolean former = holders.had(claim.key(), claim.value());
                if (!mayBeCalled(claim, naming, former)) {
                    return Optional.of(NameConflict.by(claim, known, former));
                }
            }
            OrganisationStream renamed = known == null ? renamedTo(claim, naming) : null;
            KnownName its = renamed == null ? null : names.standing(renamed.name());
            if (renamed != null && its != null) {
                return Optional.of(NameConflict.renamedMeanwhile(claim, renamed, its));
            }
        }
        OrganisationStream organisation = naming.organisation();
        return organisation == null
                ? Optional.empty()
                : taken(organisation, naming, at)
                        .or(() -> own.conflict(organisation, naming, at, key -> names.first(key) != null));
    }

    /**
     * The organisation that has the name of one which the record does not know, and whose id follows from the name: it was renamed, or
     * corrected, after the request was read. Null where there is none.
     */
    private @Nullable OrganisationStream renamedTo(OrganisationClaim claim, Naming naming) {
        OrganisationClaim.Key key = claim.key();
        if (key.jurisdiction()) {
            return null;
        }
        OrganisationClaim.Key where = new OrganisationClaim.Key(key.kind(), key.id(), true);
        String jurisdiction = naming.claims().stream()
                .filter(other -> other.key().equals(where))
                .map(OrganisationClaim::value)
                .findFirst()
                .orElse(null);
        return IdOfNames.follows(key.id(), claim.value(), jurisdiction)
                ? holders.renamedTo(key.kind(), claim.value(), jurisdiction, new Slug(key.id()))
                : null;
    }

    /** A correction may change the name that its statement gave, and leave a former name as it was. */
    private boolean mayBeCalled(OrganisationClaim claim, Naming naming, boolean former) {
        KnownName first = names.first(claim.key());
        return first != null && naming.isCorrection() && (first.mayBeRenamedBy(naming) || former);
    }

    /** Whether a fact renames an organisation to what another one is called; what takes a renaming back may. */
    private Optional<NameConflict> taken(OrganisationStream organisation, Naming naming, long at) {
        KnownName now = names.standing(organisation.name());
        OrganisationRenamed renamed = own.of(organisation).with(naming, at).renamed();
        if (now == null
                || renamed == null
                || naming.own() instanceof FactRetracted
                || ComparedName.same(now.value(), renamed.name().value())) {
            return Optional.empty();
        }
        OrganisationStream other = holders.other(organisation, renamed.name().value());
        KnownName its = other == null ? null : names.standing(other.name());
        return other == null || its == null
                ? Optional.empty()
                : Optional.of(NameConflict.taken(organisation, other, its));
    }
}
