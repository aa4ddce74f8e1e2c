package org.modeldocket.command.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.modeldocket.facts.Facts;
import org.modeldocket.facts.OrganisationFact;
import org.modeldocket.facts.RecordKeeping;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.facts.SampleFacts;
import org.modeldocket.vocabulary.organisation.MergerKind;
import org.modeldocket.wire.FactJson;
import tools.jackson.databind.node.ObjectNode;

/** Each rule that concerns every statement, against a statement of each type; their own rules are in {@code BrokenRules}. */
class EveryFactRefusedTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    /** What others begin from, in their order. */
    private static final List<FactType> FIRST = List.of(
            FactType.DIRECTIVE_ISSUED, FactType.ACCESS_SUSPENDED, FactType.PREVIEW_GRANTED, FactType.CUSTOMER_APPROVED);

    /** Types of which a second one is refused by a rule of their own. */
    private static final Map<FactType, Rule> ONCE = Map.ofEntries(
            Map.entry(FactType.DIRECTIVE_ISSUED, Rule.DIRECTIVE_ISSUED_ONCE),
            Map.entry(FactType.DIRECTIVE_LIFTED, Rule.DIRECTIVE_IS_IN_FORCE),
            Map.entry(FactType.ACCESS_SUSPENDED, Rule.SUSPENSION_IMPOSED_ONCE),
            Map.entry(FactType.ACCESS_RESTORED, Rule.SUSPENSION_IS_OPEN),
            Map.entry(FactType.PREVIEW_GRANTED, Rule.ONE_PREVIEW_AT_A_TIME),
            Map.entry(FactType.PREVIEW_ENDED, Rule.PREVIEW_IS_OPEN),
            Map.entry(FactType.CUSTOMER_APPROVED, Rule.CUSTOMER_NOT_ALREADY_APPROVED),
            Map.entry(FactType.CUSTOMER_APPROVAL_REVOKED, Rule.CUSTOMER_IS_APPROVED),
            Map.entry(FactType.GENERALLY_RELEASED, Rule.RELEASED_ONCE),
            Map.entry(FactType.RELEASE_WITHDRAWN, Rule.WITHDRAWN_ONCE),
            Map.entry(FactType.ORGANISATION_MERGED, Rule.ORGANISATION_MERGED_ONCE));

    static Stream<Arguments> refusals() {
        return SampleFacts.oneOfEach().stream()
                .filter(fact -> !(fact instanceof RecordKeeping) && !(fact instanceof ReleaseRegistered))
                .flatMap(EveryFactRefusedTest::refusals);
    }

    private static Stream<Arguments> refusals(ReleaseFact sample) {
        FactType type = FactType.of(sample);
        List<ReleaseFact> before = before(type);
        ReleaseFact fact = FactJson.under(SampleFacts.id(90), on("2026-06-20", sample));
        List<ReleaseFact> recorded = and(before, fact);
        ReleaseFact again = FactJson.under(SampleFacts.id(91), fact);
        ReleaseFact account = Facts.sameAs(90, on("2026-06-21", again));
        List<Arguments> cases = new ArrayList<>();
        no(cases, Rule.FACT_CITES_A_SOURCE, changed(fact, f -> f.putArray("citations")), before);
        no(cases, Rule.OCCURRED_NOT_IN_THE_FUTURE, on("2026-11-27", fact), before);
        no(cases, Rule.FACT_ID_USED_ONCE, on("2026-06-22", fact), recorded);
        no(cases, ONCE.getOrDefault(type, Rule.STATEMENT_RECORDED_ONCE), again, recorded);
        no(cases, Rule.FACT_STANDS, Facts.sameAs(77, fact), before);
        no(cases, Rule.FACT_STANDS, account, and(recorded, Facts.retracted(80, 90)));
        no(cases, Rule.ACCOUNTS_TELL_ONE_HAPPENING, Facts.sameAs(89, fact), and(before, another(89, type)));
        no(cases, Rule.STATEMENT_RECORDED_ONCE, FactJson.under(SampleFacts.id(92), account), and(recorded, account));
        no(cases, Rule.CORRECTION_KEEPS_THE_TYPE, corrected(another(90, type)), recorded);
        no(cases, Rule.FACT_CITES_A_SOURCE, corrected(changed(fact, f -> f.putArray("citations"))), recorded);
        no(cases, Rule.OCCURRED_NOT_IN_THE_FUTURE, corrected(on("2026-11-27", fact)), recorded);
        no(cases, Rule.FACT_STANDS, corrected(on("2026-06-22", fact)), and(recorded, Facts.retracted(80, 90)));
        no(cases, Rule.FACT_STANDS, Facts.retracted(95, 90), and(recorded, Facts.retracted(80, 90)));
        no(cases, Rule.FACT_IS_RETRACTED, Facts.reinstated(95, 90), recorded);
        if (!fact.mayFollowWithdrawal() && !(fact instanceof OrganisationFact)) {
            no(cases, Rule.NOTHING_AFTER_WITHDRAWAL, fact, and(before, Facts.withdrawn(80, "2026-06-10")));
        }
        return cases.stream();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("refusals")
    void isRefused(FactType type, Rule rule, ReleaseFact fact, List<ReleaseFact> before) {
        DecisionState state = DecisionState.EMPTY;
        for (ReleaseFact one : before) {
            assertThat(Decisions.decide(state, one, TODAY)).isInstanceOf(Decision.Recorded.class);
            state = state.with(one);
        }
        Decision decision = Decisions.decide(state, fact, TODAY);
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.refusal().rule()).isEqualTo(rule));
    }

    private static void no(List<Arguments> cases, Rule rule, ReleaseFact fact, List<ReleaseFact> before) {
        cases.add(Arguments.of(FactType.of(fact), rule, fact, before));
    }

    private static List<ReleaseFact> before(FactType type) {
        if (OrganisationFact.class.isAssignableFrom(type.factClass())) {
            return List.of();
        }
        Stream<ReleaseFact> first = FIRST.stream()
                .takeWhile(one -> one != type)
                .flatMap(one -> SampleFacts.oneOfEach().stream().filter(fact -> FactType.of(fact) == one))
                .map(fact -> on("2026-06-01", fact));
        return Stream.concat(Stream.of(Facts.registered(1)), first).toList();
    }

    private static List<ReleaseFact> and(List<ReleaseFact> before, ReleaseFact last) {
        return Stream.concat(before.stream(), Stream.of(last)).toList();
    }

    /** A fact of another type. */
    private static ReleaseFact another(long n, FactType type) {
        return switch (type) {
            case ORGANISATION_RENAMED -> Facts.merged(n, "2026-06-20", "example-holding", MergerKind.DUPLICATE);
            case ORGANISATION_MERGED -> Facts.renamed(n, "2026-06-20", "Another Name");
            case SUBMITTED_FOR_REVIEW -> Facts.evaluated(n, "2026-06-20", SampleFacts.AGENCY);
            default -> Facts.submitted(n, "2026-06-20");
        };
    }

    private static ReleaseFact corrected(ReleaseFact replacement) {
        return Facts.corrected(95, replacement);
    }

    private static ReleaseFact on(String day, ReleaseFact fact) {
        return changed(fact, members -> {
            members.putObject("occurred").put("edtf", day);
            if (members.has("searchedOn")) {
                members.put("searchedOn", day);
            }
            if (members.has("legalBasisId")) {
                members.put("legalBasisId", "export-control"); // that of the sample of a directive
            }
        });
    }

    private static ReleaseFact changed(ReleaseFact fact, Consumer<ObjectNode> change) {
        ObjectNode members = FactJson.mapper().readValue(FactJson.write(fact), ObjectNode.class);
        change.accept(members);
        return FactJson.mapper().treeToValue(members, fact.getClass());
    }
}
