package org.modeldocket.query.projection;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.casefile.DatedFact;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.facts.OrganisationMerged;
import org.modeldocket.facts.OrganisationRenamed;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.query.RandomNames;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.organisation.MergerKind;
import org.modeldocket.vocabulary.organisation.OrganisationClaim;
import org.modeldocket.vocabulary.organisation.OrganisationStream;

/**
 * What the facts known by a position say of organisations, made from nothing: their names, and which are counted as one. A renaming or a
 * merger counts once it had certainly happened.
 */
final class FoldedOrganisations {
    private final Map<OrganisationClaim.Key, String> first;
    private final Map<ReleaseId, CaseHistory> own = new HashMap<>();

    FoldedOrganisations(List<RecordedFact> facts, long position) {
        first = RandomNames.first(position, facts);
        facts.stream()
                .filter(fact -> fact.position() <= position && fact.releaseId().isOfOrganisation())
                .collect(Collectors.groupingBy(RecordedFact::releaseId))
                .forEach((stream, about) -> own.put(stream, CaseHistory.of(about)));
    }

    /** Null where no fact had named it. */
    @Nullable
    String name(OrganisationStream organisation, LocalDate day) {
        String renamed = last(
                organisation,
                day,
                fact -> fact instanceof OrganisationRenamed r ? r.name().value() : null);
        return renamed == null ? first.get(organisation.name()) : renamed;
    }

    /** The one under whose id it is counted; of some that run in a circle each is counted for itself. */
    OrganisationStream countedAs(OrganisationStream organisation, LocalDate day) {
        Set<OrganisationStream> passed = new HashSet<>();
        OrganisationStream counted = organisation;
        OrganisationMerged merged = merged(counted, day);
        while (merged != null && merged.as() == MergerKind.DUPLICATE && passed.add(counted)) {
            counted = new OrganisationStream(organisation.kind(), merged.into());
            merged = merged(counted, day);
        }
        return counted;
    }

    private @Nullable OrganisationMerged merged(OrganisationStream organisation, LocalDate day) {
        return last(organisation, day, fact -> fact instanceof OrganisationMerged merged ? merged : null);
    }

    private <T> @Nullable T last(
            OrganisationStream organisation, LocalDate day, Function<ReleaseFact, @Nullable T> said) {
        CaseHistory history = own.get(organisation.streamId());
        T last = null;
        for (DatedFact fact : history == null ? List.<DatedFact>of() : history.dated()) {
            T next = said.apply(fact.recorded().fact());
            if (next != null && !fact.definiteFrom().isAfter(day)) {
                last = next;
            }
        }
        return last;
    }
}
