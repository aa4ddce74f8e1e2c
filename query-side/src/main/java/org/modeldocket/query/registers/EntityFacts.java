package org.modeldocket.query.registers;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.CaseFile;
import org.modeldocket.casefile.DatedFact;
import org.modeldocket.casefile.ValidTimeSlice;
import org.modeldocket.casefile.ValidTimeSlices;
import org.modeldocket.casefile.state.CustomerState;
import org.modeldocket.casefile.state.DirectiveState;
import org.modeldocket.query.bitemporal.BitemporalValue;
import org.modeldocket.query.bitemporal.ValidTimeCollector;
import org.modeldocket.query.registers.mentions.AgencyOfDirective;
import org.modeldocket.query.registers.mentions.CustomerOfPreview;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.id.FactId;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * What one case says of one directive or customer along the world clock, from the facts about it alone: those in the order of the
 * case, behind its registration. What it has worked out it keeps.
 */
final class EntityFacts {
    private final PVector<DatedFact> facts;
    // Each is asked for twice, after the fact that made it so and before the next; for one thread at a time.
    private @Nullable List<ValidTimeSlice> slices;
    private @Nullable Set<BitemporalValue<String, DirectiveRow>> directive;
    private @Nullable Set<BitemporalValue<AgencyOfDirective, Boolean>> agencies;
    private @Nullable Set<BitemporalValue<CustomerOfPreview, CustomerRow>> customer;

    private EntityFacts(PVector<DatedFact> facts) {
        this.facts = facts;
    }

    static EntityFacts behind(DatedFact registration) {
        return new EntityFacts(TreePVector.singleton(registration));
    }

    /** With one more, which comes last; or with other days of one that is there. */
    EntityFacts with(DatedFact fact) {
        for (int place = 0; place < facts.size(); place++) {
            if (facts.get(place).recorded().equals(fact.recorded())) {
                return new EntityFacts(facts.with(place, fact));
            }
        }
        return new EntityFacts(facts.plus(fact));
    }

    Set<BitemporalValue<String, DirectiveRow>> directive() {
        var known = directive;
        if (known == null) {
            // What is recorded under a directive changes its row on many days, and not the directive itself.
            IdentityHashMap<List<FactId>, Long> saidAt = new IdentityHashMap<>();
            known = said(file -> {
                Map<String, DirectiveRow> rows = new LinkedHashMap<>();
                for (DirectiveState state : file.directives()) {
                    long newest = saidAt.computeIfAbsent(
                            state.factIds(), ids -> newest(ids).recorded().position());
                    rows.put(state.directiveId().value(), DirectiveRow.of(state, file, newest));
                }
                return rows;
            });
            directive = known;
        }
        return known;
    }

    Set<BitemporalValue<AgencyOfDirective, Boolean>> agenciesOfDirective() {
        var known = agencies;
        if (known == null) {
            known = said(file -> {
                Map<AgencyOfDirective, Boolean> links = new LinkedHashMap<>();
                for (DirectiveState state : file.directives()) {
                    for (Agency agency : state.terms().agencies()) {
                        links.put(
                                new AgencyOfDirective(
                                        agency.id().value(), state.directiveId().value()),
                                true);
                    }
                }
                return links;
            });
            agencies = known;
        }
        return known;
    }

    Set<BitemporalValue<CustomerOfPreview, CustomerRow>> customer() {
        var known = customer;
        if (known == null) {
            known = said(file -> {
                Map<CustomerOfPreview, CustomerRow> rows = new LinkedHashMap<>();
                for (CustomerState customer : file.customers()) {
                    rows.put(
                            new CustomerOfPreview(customer.customer().id(), customer.previewId()),
                            CustomerRow.of(customer, file));
                }
                return rows;
            });
            customer = known;
        }
        return known;
    }

    private <K, C> Set<BitemporalValue<K, C>> said(Function<CaseFile, Map<K, C>> rows) {
        ValidTimeCollector<K, C> days = new ValidTimeCollector<>();
        IdentityHashMap<CaseFile, Map<K, C>> byFile = new IdentityHashMap<>();
        for (ValidTimeSlice slice : slices()) {
            days.from(
                    slice.from(),
                    byFile.computeIfAbsent(slice.definite(), rows),
                    byFile.computeIfAbsent(slice.possible(), rows));
        }
        return days.said();
    }

    private List<ValidTimeSlice> slices() {
        var known = slices;
        if (known == null) {
            known = ValidTimeSlices.of(facts).stream()
                    .map(ValidTimeSlice::marked)
                    .toList();
            slices = known;
        }
        return known;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EntityFacts same && facts.equals(same.facts);
    }

    @Override
    public int hashCode() {
        return facts.hashCode();
    }

    private DatedFact newest(List<FactId> factIds) {
        Set<FactId> these = Set.copyOf(factIds);
        DatedFact newest = null;
        for (DatedFact fact : facts) {
            boolean isNewer = newest == null
                    || fact.recorded().position() > newest.recorded().position();
            if (isNewer && these.contains(fact.recorded().fact().factId())) {
                newest = fact;
            }
        }
        return Objects.requireNonNull(newest, "nothing in the case rests on " + factIds);
    }
}
