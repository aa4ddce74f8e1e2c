package org.modeldocket.query.lists;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modeldocket.casefile.CaseFile;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.casefile.ValidTimeSlice;
import org.modeldocket.casefile.state.DirectiveState;
import org.modeldocket.casefile.state.DirectiveTerms;
import org.modeldocket.casefile.state.TreatmentPeriod;
import org.modeldocket.casefile.treatment.PeriodBounds;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.lists.faceted.DaySpan;
import org.modeldocket.query.lists.faceted.ListFacet;
import org.modeldocket.time.Interval;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.Treatment;
import org.modeldocket.vocabulary.id.FactId;

/** Which releases a list must have, found by folding each case from nothing. */
final class ListOracle {
    private final ReleaseQuery query;
    private final LocalDate day;
    private final LocalDate today;

    ListOracle(ReleaseQuery query, BitemporalPoint clocks) {
        this.query = query;
        this.day = clocks.day();
        this.today = clocks.validAt() == null ? LocalDate.ofInstant(MemoryRecord.START, ZoneOffset.UTC) : clocks.day();
    }

    /** By the ids of the releases that are in the list; true where they certainly are. */
    Map<String, Boolean> releases(List<RecordedFact> record) {
        Map<String, List<RecordedFact>> cases = new TreeMap<>();
        record.forEach(fact -> cases.computeIfAbsent(fact.releaseId().value(), id -> new ArrayList<>())
                .add(fact));
        Map<String, Boolean> listed = new TreeMap<>();
        cases.forEach((id, facts) -> {
            CaseHistory history = CaseHistory.of(facts);
            ValidTimeSlice slice = history.validAt(day).marked();
            if (meets(history, slice, true)) {
                listed.put(id, true);
            } else if (!query.definiteOnly() && meets(history, slice, false)) {
                listed.put(id, false);
            }
        });
        return listed;
    }

    /** By the ids of the directives that are in the list; true where they certainly are. */
    Map<String, Boolean> directives(List<RecordedFact> record) {
        Map<String, Boolean> listed = new TreeMap<>();
        record.stream()
                .collect(Collectors.groupingBy(RecordedFact::releaseId))
                .values()
                .forEach(facts -> {
                    CaseHistory history = CaseHistory.of(facts);
                    ValidTimeSlice slice = history.validAt(day).marked();
                    for (boolean surely : query.definiteOnly() ? new boolean[] {true} : new boolean[] {true, false}) {
                        files(slice, surely)
                                .forEach(file -> file.treatments().stream()
                                        .filter(period -> period.kind().directive() && meets(history, slice, surely))
                                        .filter(period -> meets(history, file, period, surely))
                                        .forEach(period -> listed.merge(period.subject(), surely, Boolean::logicalOr)));
                    }
                });
        return listed;
    }

    private boolean meets(CaseHistory history, ValidTimeSlice slice, boolean surely) {
        ReleaseRegistered registration = history.registration();
        String company = registration.company().id().value();
        String family =
                registration.family() == null ? "" : registration.family().value();
        boolean succeeds = query.succeeds().isEmpty()
                || registration.succeeds() != null
                        && query.succeeds().contains(registration.succeeds().value());
        Set<String> standings = new HashSet<>();
        slice.definite().standings().forEach(standing -> standings.add(standing.name()));
        Set<String> companies = query.filters().getOrDefault(ListFacet.COMPANY, Set.of(company));
        Set<String> wanted = query.filters().getOrDefault(ListFacet.STANDING, standings);
        boolean stands =
                surely ? wanted.containsAll(standings) : standings.stream().anyMatch(wanted::contains);
        boolean has = query.sequence().has().stream()
                .allMatch(kind -> periods(slice, surely).anyMatch(p -> p.kind() == kind));
        boolean hasNot = query.sequence().hasNot().stream()
                .noneMatch(kind -> periods(slice, !surely).anyMatch(p -> p.kind() == kind));
        boolean treated = !query.isOfTreatments(null)
                || files(slice, surely)
                        .anyMatch(file ->
                                file.treatments().stream().anyMatch(period -> meets(history, file, period, surely)));
        boolean registered = companies.contains(company) && is(ListFacet.FAMILY, family::equals) && succeeds;
        SequenceCondition sequence = query.sequence();
        boolean inSequence = new SequenceOracle(sequence, today, surely, PeriodBounds.of(history)).meets(slice);
        return registered && stands && has && hasNot && treated && inSequence;
    }

    private static Stream<CaseFile> files(ValidTimeSlice slice, boolean surely) {
        return surely ? Stream.of(slice.definite()) : Stream.of(slice.definite(), slice.possible());
    }

    static Stream<TreatmentPeriod> periods(ValidTimeSlice slice, boolean surely) {
        return files(slice, surely).flatMap(file -> file.treatments().stream());
    }

    private boolean meets(CaseHistory history, CaseFile file, TreatmentPeriod period, boolean surely) {
        DirectiveTerms terms = file.directives().stream()
                .filter(directive -> period.kind().directive()
                        && directive.directiveId().value().equals(period.subject()))
                .map(DirectiveState::terms)
                .findFirst()
                .orElse(null);
        return is(ListFacet.TREATMENT, period.kind().name()::equals)
                && is(
                        ListFacet.INSTRUMENT,
                        one -> terms != null && terms.instrument().name().equals(one))
                && is(
                        ListFacet.JURISDICTION,
                        one -> terms != null && terms.jurisdiction() != null
                                ? terms.jurisdiction().value().equals(one)
                                : one.equals("US")
                                        && !agencies(history, file, period).isEmpty())
                && is(ListFacet.FORCE, force -> Treatment.directive(Force.valueOf(force)) == period.kind())
                && is(
                        ListFacet.AGENCY,
                        agency -> agencies(history, file, period).stream()
                                .anyMatch(one -> one.id().value().equals(agency)))
                && (query.occurred() == null
                        || occurred(began(period, PeriodBounds.of(history)), query.occurred(), surely));
    }

    private boolean is(ListFacet facet, Predicate<String> value) {
        Set<String> values = query.filters().get(facet);
        return values == null || values.stream().anyMatch(value);
    }

    private static List<Agency> agencies(CaseHistory history, CaseFile file, TreatmentPeriod period) {
        if (period.kind().directive()) {
            return file.directives().stream()
                    .filter(directive -> directive.directiveId().value().equals(period.subject()))
                    .flatMap(directive -> directive.terms().agencies().stream())
                    .toList();
        }
        FactId first = period.openedBy();
        return history.dated().stream()
                .map(dated -> dated.recorded().fact())
                .filter(fact -> fact.factId().equals(first))
                .map(ReleaseFact::agencies)
                .findFirst()
                .orElse(List.of());
    }

    /** When it began, by what the case says on every day. */
    static Interval began(TreatmentPeriod period, Map<FactId, PeriodBounds> bounds) {
        return PeriodBounds.within(bounds.get(period.openedBy()), period.from(), period.to())
                .began();
    }

    private static boolean occurred(Interval began, DaySpan span, boolean surely) {
        LocalDate earliest = began.earliest();
        LocalDate latest = began.latest();
        boolean begins = span.first() == Integer.MIN_VALUE || earliest != null && earliest.toEpochDay() >= span.first();
        boolean ends = span.last() == Integer.MAX_VALUE || latest != null && latest.toEpochDay() <= span.last();
        return surely
                ? begins && ends
                : (latest == null || latest.toEpochDay() >= span.first())
                        && (earliest == null || earliest.toEpochDay() <= span.last());
    }
}
