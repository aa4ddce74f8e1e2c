package org.modeldocket.command.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.modeldocket.facts.Facts.amended;
import static org.modeldocket.facts.Facts.announced;
import static org.modeldocket.facts.Facts.approved;
import static org.modeldocket.facts.Facts.denied;
import static org.modeldocket.facts.Facts.ended;
import static org.modeldocket.facts.Facts.extended;
import static org.modeldocket.facts.Facts.granted;
import static org.modeldocket.facts.Facts.issued;
import static org.modeldocket.facts.Facts.lifted;
import static org.modeldocket.facts.Facts.registered;
import static org.modeldocket.facts.Facts.released;
import static org.modeldocket.facts.Facts.restored;
import static org.modeldocket.facts.Facts.revoked;
import static org.modeldocket.facts.Facts.submitted;
import static org.modeldocket.facts.Facts.suspended;
import static org.modeldocket.facts.Facts.withdrawn;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.hamcrest.CustomMatcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.modeldocket.command.casefile.Refusal;
import org.modeldocket.command.casefile.RefusedException;
import org.modeldocket.command.casefile.Rule;
import org.modeldocket.command.casefile.StaleSequenceException;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.SampleFacts;
import org.modeldocket.facts.SubmittedForReview;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.ReleaseId;
import org.modeldocket.vocabulary.SubmissionBasis;

/** Each rule once kept and once broken, also by facts that come late or whose dates say little. Today is 24 November 2026. */
class ReleaseAggregateTest {
    private static final ReleaseId RELEASE = new ReleaseId("example-ai-model-1");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

    private AggregateTestFixture<ReleaseAggregate> fixture;

    @BeforeEach
    void start() {
        fixture = new AggregateTestFixture<>(ReleaseAggregate.class);
        fixture.registerInjectableResource(CLOCK);
    }

    static Stream<Arguments> accepted() {
        return Stream.of(
                ok("a directive without a submission", issued(9, "2026", "d", Force.BINDING)),
                ok(
                        "an amendment",
                        amended(9, "2026-06", "d", Force.BINDING),
                        issued(2, "2026-05", "d", Force.REQUESTED)),
                ok("a lifting", lifted(9, "2026-06", "d"), issued(2, "2026-05", "d", Force.REQUESTED)),
                ok(
                        "an amendment that may be before the lifting",
                        amended(9, "2026", "d", Force.BINDING),
                        issued(2, "2026", "d", Force.REQUESTED),
                        lifted(3, "2026-06", "d")),
                ok(
                        "a late amendment before the lifting",
                        amended(9, "2026-05", "d", Force.BINDING),
                        issued(2, "2026-04", "d", Force.REQUESTED),
                        lifted(3, "2026-06", "d")),
                ok("a restoration", restored(9, "2026-06", "s"), suspended(2, "2026-06", "s")),
                ok("a preview", granted(9, "2026-06", "p")),
                ok("an extension", extended(9, "2026-07", "p"), granted(2, "2026-06", "p")),
                ok("an end", ended(9, "2026-07", "p"), granted(2, "2026-06", "p")),
                ok(
                        "a second preview after the first",
                        granted(9, "2026-08", "q"),
                        granted(2, "2026-06", "p"),
                        ended(3, "2026-07", "p")),
                ok(
                        "a second preview in the very month the first ended",
                        granted(9, "2026-07", "q"),
                        granted(2, "2026-06", "p"),
                        ended(3, "2026-07", "p")),
                ok(
                        "a preview after general release ended the first",
                        granted(9, "2026-08", "q"),
                        granted(2, "2026-06", "p"),
                        released(3, "2026-07")),
                ok("a customer", approved(9, "2026-07", "p", "Acme"), granted(2, "2026-06", "p")),
                ok(
                        "a customer who may have been approved before the preview ended",
                        approved(9, "2026-07", "p", "Acme"),
                        granted(2, "2026-01", "p"),
                        ended(3, "2026-03/2026-09", "p")),
                ok(
                        "another customer",
                        approved(9, "2026-07", "p", "Binford"),
                        granted(2, "2026-06", "p"),
                        approved(3, "2026-07", "p", "Acme")),
                ok(
                        "a customer approved again",
                        approved(9, "2026-09", "p", "Acme"),
                        granted(2, "2026-06", "p"),
                        approved(3, "2026-07", "p", "Acme"),
                        revoked(4, "2026-08", "p", "Acme")),
                ok(
                        "a customer's earlier approval and revocation, told late and in turn",
                        approved(9, "2026-06", "p", "Acme"),
                        granted(2, "2026-05", "p"),
                        approved(3, "2026-08", "p", "Acme"),
                        revoked(4, "2026-07/2026-09", "p", "Acme")),
                ok("a denial", denied(9, "2026-07", "p", "Acme"), granted(2, "2026-06", "p")),
                ok(
                        "a revocation",
                        revoked(9, "2026-07", "p", "Acme"),
                        granted(2, "2026-06", "p"),
                        approved(3, "2026-07", "p", "Acme")),
                ok("a general release", released(9, "2026-07")),
                ok("a withdrawal", withdrawn(9, "2026-07"), released(2, "2026-07")),
                ok("a fact that may be before the withdrawal", submitted(9, "2026"), withdrawn(2, "2026-06")),
                ok("a fact of May told after one of July", submitted(9, "2026-05"), announced(2, "2026-07", "2027")),
                ok("what may have happened by now", submitted(9, "2026-11")),
                ok("what is today somewhere on earth", submitted(9, "2026-11-25")),
                ok("a plan for later", announced(9, "2026-11", "2031")));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                no(
                        Rule.DIRECTIVE_ISSUED_ONCE,
                        2,
                        issued(9, "2026", "d", Force.BINDING),
                        issued(2, "2026", "d", Force.BINDING)),
                no(Rule.DIRECTIVE_IS_IN_FORCE, 0, amended(9, "2026", "d", Force.BINDING)),
                no(
                        Rule.DIRECTIVE_IS_IN_FORCE,
                        2,
                        amended(9, "2026-04", "d", Force.BINDING),
                        issued(2, "2026-05", "d", Force.REQUESTED)),
                no(
                        Rule.DIRECTIVE_IS_IN_FORCE,
                        3,
                        amended(9, "2026-07", "d", Force.BINDING),
                        issued(2, "2026-05", "d", Force.REQUESTED),
                        lifted(3, "2026-06", "d")),
                no(
                        Rule.DIRECTIVE_IS_IN_FORCE,
                        3,
                        lifted(9, "2026", "d"),
                        issued(2, "2026", "d", Force.REQUESTED),
                        lifted(3, "2026", "d")),
                no(Rule.SUSPENSION_IMPOSED_ONCE, 2, suspended(9, "2026", "s"), suspended(2, "2026", "s")),
                no(Rule.SUSPENSION_IS_OPEN, 0, restored(9, "2026", "s")),
                no(Rule.SUSPENSION_IS_OPEN, 2, restored(9, "2026-05", "s"), suspended(2, "2026-06", "s")),
                no(
                        Rule.SUSPENSION_IS_OPEN,
                        3,
                        restored(9, "2026", "s"),
                        suspended(2, "2026", "s"),
                        restored(3, "2026", "s")),
                no(Rule.ONE_PREVIEW_AT_A_TIME, 2, granted(9, "2026", "q"), granted(2, "2026", "p")),
                no(
                        Rule.ONE_PREVIEW_AT_A_TIME,
                        2,
                        granted(9, "2026-06", "q"),
                        granted(2, "2026-05", "p"),
                        ended(3, "2026-07", "p")),
                no(Rule.PREVIEW_IS_OPEN, 0, extended(9, "2026", "p")),
                no(Rule.PREVIEW_IS_OPEN, 2, approved(9, "2026-05", "p", "Acme"), granted(2, "2026-06", "p")),
                no(
                        Rule.PREVIEW_IS_OPEN,
                        3,
                        approved(9, "2026-08", "p", "Acme"),
                        granted(2, "2026-06", "p"),
                        ended(3, "2026-07", "p")),
                no(Rule.PREVIEW_IS_OPEN, 3, ended(9, "2026", "p"), granted(2, "2026", "p"), ended(3, "2026", "p")),
                no(
                        Rule.CUSTOMER_NOT_ALREADY_APPROVED,
                        3,
                        approved(9, "2026", "p", "Acme"),
                        granted(2, "2026", "p"),
                        approved(3, "2026", "p", "Acme")),
                no(
                        Rule.CUSTOMER_NOT_ALREADY_APPROVED,
                        3,
                        approved(9, "2026-07", "p", "Acme"),
                        granted(2, "2026-05", "p"),
                        approved(3, "2026-06", "p", "Acme"),
                        revoked(4, "2026-08", "p", "Acme")),
                no(Rule.CUSTOMER_IS_APPROVED, 0, revoked(9, "2026", "p", "Acme"), granted(2, "2026", "p")),
                no(
                        Rule.CUSTOMER_IS_APPROVED,
                        0,
                        revoked(9, "2026", "p", "Acme"),
                        granted(2, "2026", "p"),
                        denied(3, "2026", "p", "Acme")),
                no(
                        Rule.CUSTOMER_IS_APPROVED,
                        4,
                        revoked(9, "2026", "p", "Acme"),
                        granted(2, "2026", "p"),
                        approved(3, "2026", "p", "Acme"),
                        revoked(4, "2026", "p", "Acme")),
                no(Rule.RELEASED_ONCE, 2, released(9, "2026-07"), released(2, "2026")),
                no(Rule.WITHDRAWN_ONCE, 2, withdrawn(9, "2026"), withdrawn(2, "2026")),
                no(Rule.NOTHING_AFTER_WITHDRAWAL, 2, submitted(9, "2026-07"), withdrawn(2, "2026-06")),
                no(Rule.OCCURRED_NOT_IN_THE_FUTURE, 0, submitted(9, "2026-11-26")),
                no(Rule.OCCURRED_NOT_IN_THE_FUTURE, 0, submitted(9, "2027")),
                no(
                        Rule.FACT_CITES_A_SOURCE,
                        0,
                        new SubmittedForReview(
                                SampleFacts.id(9),
                                SampleFacts.on("2026"),
                                List.of(),
                                null,
                                List.of(SampleFacts.AGENCY),
                                SubmissionBasis.REQUIRED,
                                null)));
    }

    static Stream<Arguments> refusedForWhatComesLater() {
        return Stream.of(
                no(
                        Rule.DIRECTIVE_IS_IN_FORCE,
                        3,
                        lifted(9, "2026-05", "d"),
                        issued(2, "2026-04", "d", Force.REQUESTED),
                        amended(3, "2026-06", "d", Force.BINDING)),
                no(
                        Rule.PREVIEW_IS_OPEN,
                        3,
                        ended(9, "2026-05", "p"),
                        granted(2, "2026-04", "p"),
                        approved(3, "2026-06", "p", "Acme")),
                no(Rule.ONE_PREVIEW_AT_A_TIME, 2, granted(9, "2026-05", "q"), granted(2, "2026-06", "p")),
                no(
                        Rule.ONE_PREVIEW_AT_A_TIME,
                        4,
                        ended(9, "2026-09", "p"),
                        granted(2, "2026-04", "p"),
                        released(3, "2026-05"),
                        granted(4, "2026-06", "q")),
                no(
                        Rule.CUSTOMER_NOT_ALREADY_APPROVED,
                        3,
                        approved(9, "2026-05", "p", "Acme"),
                        granted(2, "2026-04", "p"),
                        approved(3, "2026-06", "p", "Acme")),
                no(
                        Rule.CUSTOMER_IS_APPROVED,
                        4,
                        revoked(9, "2026-06", "p", "Acme"),
                        granted(2, "2026-04", "p"),
                        approved(3, "2026-05", "p", "Acme"),
                        revoked(4, "2026-07", "p", "Acme")),
                no(Rule.NOTHING_AFTER_WITHDRAWAL, 2, withdrawn(9, "2026-05"), submitted(2, "2026-06")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accepted")
    void records(String what, ReleaseFact fact, List<ReleaseFact> before) {
        fixture.given(before).when(new RecordFact(RELEASE, fact, null)).expectEvents(fact);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource({"refused", "refusedForWhatComesLater"})
    void everyRefusalStoresNothing(Rule rule, long conflicting, ReleaseFact fact, List<ReleaseFact> before) {
        fixture.given(before).when(new RecordFact(RELEASE, fact, null)).expectNoEvents();
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("refused")
    void refuses(Rule rule, long conflicting, ReleaseFact fact, List<ReleaseFact> before) {
        assertThat(refusal(fact, before))
                .extracting(Refusal::rule, Refusal::brokenRule, Refusal::conflictingFact)
                .containsExactly(rule, null, conflicting == 0 ? null : SampleFacts.id(conflicting));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("refusedForWhatComesLater")
    void refusesALateFactAndNamesTheOneItWouldBreak(
            Rule rule, long broken, ReleaseFact fact, List<ReleaseFact> before) {
        assertThat(refusal(fact, before))
                .extracting(Refusal::rule, Refusal::brokenRule, Refusal::conflictingFact)
                .containsExactly(Rule.RECORD_STAYS_CONSISTENT, rule, SampleFacts.id(broken));
    }

    @Test
    void registersOnce() {
        fixture.givenNoPriorActivity()
                .when(new RegisterRelease(RELEASE, registered(1)))
                .expectEvents(registered(1));
        fixture.given(registered(1))
                .when(new RegisterRelease(RELEASE, registered(2)))
                .expectNoEvents()
                .expectException(RefusedException.class)
                .expectExceptionMessage(startsWith("ReleaseRegisteredOnce"));
    }

    @Test
    void theSameCommandAgainStoresNothing() {
        fixture.given(registered(1))
                .when(new RegisterRelease(RELEASE, registered(1)))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        fixture.given(registered(1), submitted(2, "2026"))
                .when(new RecordFact(RELEASE, submitted(2, "2026"), 0L))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void oneFactIdStandsForOneFact() {
        assertThat(refusal(submitted(2, "2025"), List.of(registered(1), submitted(2, "2026")))
                        .rule())
                .isEqualTo(Rule.FACT_ID_USED_ONCE);
    }

    @Test
    void aWriterWhoseViewIsStaleIsTold() {
        fixture.given(registered(1), submitted(2, "2026"))
                .when(new RecordFact(RELEASE, announced(3, "2026", "2027"), 0L))
                .expectNoEvents()
                .expectException(StaleSequenceException.class);
        fixture.given(registered(1), submitted(2, "2026"))
                .when(new RecordFact(RELEASE, announced(3, "2026", "2027"), 1L))
                .expectEvents(announced(3, "2026", "2027"));
    }

    @Test
    void anUnknownReleaseIsNotFound() {
        fixture.givenNoPriorActivity()
                .when(new RecordFact(RELEASE, submitted(2, "2026"), null))
                .expectException(AggregateNotFoundException.class);
    }

    private Refusal refusal(ReleaseFact fact, List<ReleaseFact> before) {
        RefusedException[] thrown = new RefusedException[1];
        fixture.given(before)
                .when(new RecordFact(RELEASE, fact, null))
                .expectException(new CustomMatcher<RefusedException>("a refusal") {
                    @Override
                    public boolean matches(Object actual) {
                        thrown[0] = actual instanceof RefusedException refused ? refused : null;
                        return thrown[0] != null;
                    }
                });
        return thrown[0].refusal();
    }

    private static Arguments ok(String what, ReleaseFact fact, ReleaseFact... before) {
        return Arguments.of(what, fact, history(before));
    }

    private static Arguments no(Rule rule, long conflicting, ReleaseFact fact, ReleaseFact... before) {
        return Arguments.of(rule, conflicting, fact, history(before));
    }

    private static List<ReleaseFact> history(ReleaseFact... before) {
        return Stream.concat(Stream.of(registered(1)), Stream.of(before)).toList();
    }
}
