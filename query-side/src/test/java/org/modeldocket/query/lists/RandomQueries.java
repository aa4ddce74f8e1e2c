package org.modeldocket.query.lists;

import java.time.Period;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.DirectiveIssued;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.query.bitemporal.ValidAt;
import org.modeldocket.query.lists.faceted.DaySpan;
import org.modeldocket.query.lists.faceted.ListFacet;
import org.modeldocket.query.search.SearchedWords;
import org.modeldocket.vocabulary.Instrument;
import org.modeldocket.vocabulary.Jurisdiction;
import org.modeldocket.vocabulary.Standing;
import org.modeldocket.vocabulary.Treatment;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.text.ShortText;

/** Random conditions of lists over random records, each filter and each sequence now and then. */
public final class RandomQueries {
    private static final List<String> DAYS =
            List.of("2025-12", "2026-01-20", "2026-02", "2026-03-05", "2026-04", "2026");
    private static final List<Treatment> STEPS = List.of(
            Treatment.REVIEW,
            Treatment.DIRECTIVE_REQUESTED,
            Treatment.SUSPENSION,
            Treatment.PREVIEW,
            Treatment.GENERAL_RELEASE);
    private static final List<String> JURISDICTIONS = List.of("US", "EU");
    private static final List<Instrument> INSTRUMENTS = List.of(Instrument.AGENCY_REQUEST, Instrument.COURT_ORDER);

    private final Random random;

    public RandomQueries(Random random) {
        this.random = random;
    }

    public String day() {
        return any(DAYS);
    }

    /** The fact, where it registers a release or issues a directive with members that random facts do not vary. */
    public ReleaseFact varied(ReleaseFact fact) {
        return switch (fact) {
            case ReleaseRegistered r ->
                new ReleaseRegistered(
                        r.factId(),
                        r.occurred(),
                        r.citations(),
                        r.note(),
                        r.company(),
                        r.model(),
                        r.version(),
                        r.description(),
                        new ShortText(family()),
                        succeeds());
            case DirectiveIssued d ->
                new DirectiveIssued(
                        d.factId(),
                        d.occurred(),
                        d.citations(),
                        d.note(),
                        d.sameHappeningAs(),
                        d.directiveId(),
                        d.agencies(),
                        any(INSTRUMENTS),
                        d.force(),
                        d.measures(),
                        d.audience(),
                        d.title(),
                        d.complyBy(),
                        d.effectiveFrom(),
                        random.nextBoolean() ? null : new Jurisdiction(any(JURISDICTIONS)),
                        d.form(),
                        d.publicity(),
                        d.identifiers(),
                        d.legalBasis(),
                        d.penalty());
            default -> fact;
        };
    }

    /** Every third is a sequence alone: with other conditions, few releases have one. */
    ReleaseQuery next() {
        if (random.nextInt(3) == 0) {
            List<Treatment> then = List.of(any(STEPS), any(STEPS));
            return new ReleaseQuery(
                    Map.of(),
                    SearchedWords.any(random),
                    Set.of(),
                    null,
                    new SequenceCondition(Set.of(), Set.of(), then, time(), null, null),
                    false,
                    ReleaseOrder.USUAL,
                    Set.of());
        }
        Map<ListFacet, Set<String>> filters = new EnumMap<>(ListFacet.class);
        for (ListFacet facet : ListFacet.OF_RELEASES) {
            if (random.nextInt(6) == 0) {
                filters.put(
                        facet,
                        IntStream.rangeClosed(0, random.nextInt(3))
                                .mapToObj(i -> value(facet))
                                .collect(Collectors.toCollection(TreeSet::new)));
            }
        }
        // Alone, an agency is also found by facts that are no treatments, which the oracle does not fold.
        if (filters.containsKey(ListFacet.AGENCY) || filters.containsKey(ListFacet.JURISDICTION)) {
            filters.putIfAbsent(
                    ListFacet.TREATMENT,
                    Stream.of(Treatment.values()).map(Enum::name).collect(Collectors.toSet()));
        }
        return new ReleaseQuery(
                filters,
                SearchedWords.any(random),
                random.nextInt(8) > 0 ? Set.of() : Set.of(succeeds().value()),
                random.nextInt(3) > 0 ? null : DaySpan.of(ValidAt.parse(day()), null),
                sequence(),
                random.nextInt(3) == 0,
                new ReleaseOrder(any(List.of(ReleaseOrder.Column.values())), random.nextBoolean()),
                Set.of());
    }

    private SequenceCondition sequence() {
        List<Treatment> then = random.nextInt(3) > 0 ? List.of() : List.of(any(STEPS), any(STEPS));
        Treatment stuckIn = random.nextInt(4) > 0 ? null : any(STEPS);
        return new SequenceCondition(
                some(), some(), then, then.isEmpty() ? null : time(), stuckIn, stuckIn == null ? null : time());
    }

    private @Nullable Period time() {
        return any(List.of(List.of(Period.ofDays(45)), List.of(Period.ofMonths(3)), List.<Period>of())).stream()
                .findFirst()
                .orElse(null);
    }

    private Set<Treatment> some() {
        return random.nextInt(4) > 0 ? Set.of() : Set.of(any(List.of(Treatment.values())));
    }

    private String value(ListFacet facet) {
        return switch (facet) {
            case COMPANY -> "c" + random.nextInt(3);
            case FAMILY -> family();
            case STANDING -> any(List.of(Standing.values())).name();
            case TREATMENT -> any(List.of(Treatment.values())).name();
            case FORCE -> any(List.of("VOLUNTARY", "REQUESTED", "BINDING"));
            case INSTRUMENT -> any(INSTRUMENTS).name();
            case AGENCY -> "agency-c" + random.nextInt(3);
            case JURISDICTION -> any(JURISDICTIONS);
            case TYPE, RELEASE, YEAR, ACTOR -> throw new IllegalArgumentException(facet + " is of facts");
        };
    }

    private String family() {
        return "family " + random.nextInt(2);
    }

    private ReleaseId succeeds() {
        return new ReleaseId("case-" + random.nextInt(2));
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
