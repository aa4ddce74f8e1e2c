package org.modeldocket.query.registers;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.CaseFile;
import org.modeldocket.casefile.CustomerFile;
import org.modeldocket.casefile.DatedFact;
import org.modeldocket.casefile.DirectiveFile;
import org.modeldocket.casefile.Stretch;
import org.modeldocket.casefile.Stretches;
import org.modeldocket.facts.CustomerDecision;
import org.modeldocket.query.versions.AlongDays;
import org.modeldocket.query.versions.Days;
import org.modeldocket.query.versions.Said;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.FactId;
import org.modeldocket.vocabulary.Slug;

/**
 * What one case says of one agency, directive or customer along the world clock, from the facts about it alone. Pure.
 *
 * @param facts those facts in the order of the case, behind its registration
 */
record EntityFacts(List<DatedFact> facts) {
    /** What an agency is called, which is a matter of the record and the same on any day. */
    Set<Said<Slug, AgencyRow>> agencyName(Slug id) {
        return facts.stream()
                .flatMap(fact -> Mentions.agencies(fact.recorded().fact()).stream()
                        .filter(agency -> agency.id().equals(id))
                        .map(agency -> AgencyRow.of(agency, fact.recorded().position())))
                .reduce(AgencyRow::and)
                .map(row -> Set.of(Said.always(id, row)))
                .orElse(Set.of());
    }

    /** That an agency has to do with the release: from the first day of any fact that names it. */
    Set<Said<Slug, Boolean>> agency(Slug id) {
        List<DatedFact> mentions = facts.subList(1, facts.size());
        return Set.of(new Said<>(
                id, true, since(mentions, DatedFact::definiteFrom), since(mentions, DatedFact::possibleFrom)));
    }

    private static Days since(List<DatedFact> facts, Function<DatedFact, LocalDate> from) {
        long first = facts.stream()
                .mapToLong(fact -> from.apply(fact).toEpochDay())
                .min()
                .orElseThrow();
        return new Days(first, Days.ALWAYS.before());
    }

    Set<Said<String, DirectiveRow>> directive() {
        return said(file -> {
            Map<String, DirectiveRow> rows = new LinkedHashMap<>();
            for (DirectiveFile directive : file.directives()) {
                long saidAt = newest(directive.factIds()).recorded().position();
                rows.put(directive.directiveId().value(), DirectiveRow.of(directive, file, saidAt));
            }
            return rows;
        });
    }

    Set<Said<AgencyOfDirective, Boolean>> agenciesOfDirective() {
        return said(file -> file.directives().stream()
                .flatMap(directive -> directive.agencies().stream()
                        .map(Agency::id)
                        .distinct()
                        .map(agency -> new AgencyOfDirective(
                                agency.value(), directive.directiveId().value())))
                .collect(Collectors.toMap(Function.identity(), link -> true)));
    }

    Set<Said<CustomerOfPreview, CustomerRow>> customer() {
        return said(file -> {
            Map<CustomerOfPreview, CustomerRow> rows = new LinkedHashMap<>();
            for (CustomerFile customer : file.customers()) {
                DatedFact newest = newest(customer.factIds());
                rows.put(
                        new CustomerOfPreview(customer.customer().id(), customer.previewId()),
                        CustomerRow.of(
                                customer,
                                file,
                                name(newest, customer),
                                newest.recorded().position()));
            }
            return rows;
        });
    }

    private <K, C> Set<Said<K, C>> said(Function<CaseFile, Map<K, C>> rows) {
        AlongDays<K, C> days = new AlongDays<>();
        for (Stretch stretch : Stretches.of(facts)) {
            days.from(stretch.from(), rows.apply(stretch.definite()), rows.apply(stretch.possible()));
        }
        return days.said();
    }

    private DatedFact newest(List<FactId> factIds) {
        Set<FactId> these = Set.copyOf(factIds);
        @Nullable
        DatedFact newest = facts.stream()
                .filter(fact -> these.contains(fact.recorded().fact().factId()))
                .max(Comparator.comparingLong(fact -> fact.recorded().position()))
                .orElse(null);
        return Objects.requireNonNull(newest, "nothing in the case rests on " + factIds);
    }

    private static String name(DatedFact newest, CustomerFile customer) {
        return newest.recorded().fact() instanceof CustomerDecision decision
                ? decision.customer().name().value()
                : customer.customer().name().value();
    }
}
