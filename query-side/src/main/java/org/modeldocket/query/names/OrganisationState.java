package org.modeldocket.query.names;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.casefile.DatedFact;
import org.modeldocket.facts.OrganisationFact;
import org.modeldocket.facts.OrganisationMerged;
import org.modeldocket.facts.OrganisationRenamed;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.query.bitemporal.BitemporalTable;
import org.modeldocket.query.bitemporal.BitemporalTable.Columns;
import org.modeldocket.query.bitemporal.BitemporalValue;
import org.modeldocket.query.bitemporal.ValidTimeCollector;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.organisation.MergerKind;
import org.modeldocket.vocabulary.organisation.OrganisationStream;

/**
 * What the facts about an organisation say of it on some days.
 *
 * @param name that of the last renaming; null where there was none
 * @param into the stream of what it was merged into; null where it was not merged
 */
record OrganisationState(
        @Nullable String name,
        @Nullable String into,
        @Nullable MergerKind as) {
    static final BitemporalTable<String, OrganisationState> TABLE = BitemporalTable.ofCases(
            "organisation_state",
            new Columns<>(List.of("name", "into_stream", "merged_as"), (statement, first, state) -> {
                statement.setString(first, state.name());
                statement.setString(first + 1, state.into());
                statement.setString(
                        first + 2, state.as() == null ? null : state.as().name());
            }));

    private static final OrganisationState NONE = new OrganisationState(null, null, null);

    /** What the facts say, day by day; nothing where there are none. */
    static Set<BitemporalValue<String, OrganisationState>> of(@Nullable CaseHistory history) {
        if (history == null) {
            return Set.of();
        }
        Set<LocalDate> days = new TreeSet<>();
        for (DatedFact fact : history.dated()) {
            days.add(fact.possibleFrom());
            days.add(fact.definiteFrom());
        }
        ValidTimeCollector<String, OrganisationState> collector = new ValidTimeCollector<>();
        for (LocalDate day : days) {
            collector.from(day, on(day, history, DatedFact::definiteFrom), on(day, history, DatedFact::possibleFrom));
        }
        return collector.said();
    }

    private static Map<String, OrganisationState> on(
            LocalDate day, CaseHistory history, Function<DatedFact, LocalDate> from) {
        OrganisationState state = NONE;
        for (DatedFact fact : history.dated()) {
            if (!from.apply(fact).isAfter(day)) {
                state = state.after(fact.recorded().fact(), history.releaseId());
            }
        }
        return state.equals(NONE) ? Map.of() : Map.of("", state);
    }

    private OrganisationState after(ReleaseFact fact, ReleaseId stream) {
        return fact instanceof OrganisationFact own
                ? switch (own) {
                    case OrganisationRenamed renamed ->
                        new OrganisationState(renamed.name().value(), into, as);
                    case OrganisationMerged merged -> new OrganisationState(name, other(stream, merged), merged.as());
                }
                : this;
    }

    private static @Nullable String other(ReleaseId stream, OrganisationMerged merged) {
        OrganisationStream organisation = OrganisationStream.of(stream);
        return organisation == null ? null : new OrganisationStream(organisation.kind(), merged.into()).stream();
    }
}
