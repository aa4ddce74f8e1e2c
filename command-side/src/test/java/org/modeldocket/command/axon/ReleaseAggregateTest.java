package org.modeldocket.command.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.modeldocket.facts.Facts.announced;
import static org.modeldocket.facts.Facts.citationAdded;
import static org.modeldocket.facts.Facts.corrected;
import static org.modeldocket.facts.Facts.ranked;
import static org.modeldocket.facts.Facts.registered;
import static org.modeldocket.facts.Facts.renamed;
import static org.modeldocket.facts.Facts.retracted;
import static org.modeldocket.facts.Facts.sameAs;
import static org.modeldocket.facts.Facts.submitted;
import static org.modeldocket.facts.Facts.suspended;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.hamcrest.CustomMatcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.modeldocket.command.decision.Refusal;
import org.modeldocket.command.decision.RefusedException;
import org.modeldocket.command.decision.Rule;
import org.modeldocket.command.decision.StaleSequenceException;
import org.modeldocket.command.submission.CorrectFact;
import org.modeldocket.command.submission.RecordFact;
import org.modeldocket.command.submission.RegisterRelease;
import org.modeldocket.command.submission.UnregisteredReleaseException;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.SampleFacts;
import org.modeldocket.facts.TargetDateAnnounced;
import org.modeldocket.vocabulary.ClaimRank;
import org.modeldocket.vocabulary.id.ReleaseId;

/** Each rule once kept and once broken, also by facts that come late or whose dates say little. Today is 24 November 2026. */
class ReleaseAggregateTest {
    private static final ReleaseId RELEASE = new ReleaseId("example-ai-model-1");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

    private AggregateTestFixture<ReleaseAggregate> fixture;

    @BeforeEach
    void start() {
        fixture = new AggregateTestFixture<>(ReleaseAggregate.class);
        fixture.registerCommandTargetResolver(CommandBus::target);
        fixture.registerInjectableResource(CLOCK);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({
        "org.modeldocket.command.axon.KeptRules#accepted",
        "org.modeldocket.command.axon.KeptAccessRules#accepted",
        "org.modeldocket.command.axon.RecordKeepingCases#accepted"
    })
    void records(String what, ReleaseFact fact, List<ReleaseFact> before) {
        fixture.given(before).when(new RecordFact(RELEASE, fact, null)).expectEvents(fact);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource({
        "org.modeldocket.command.axon.BrokenRules#refused",
        "org.modeldocket.command.axon.BrokenAccessRules#refused",
        "org.modeldocket.command.axon.BrokenRules#refusedForWhatComesLater",
        "org.modeldocket.command.axon.RecordKeepingCases#refused",
        "org.modeldocket.command.axon.InconsistentChanges#refused"
    })
    void everyRefusalStoresNothing(Rule rule, long conflicting, ReleaseFact fact, List<ReleaseFact> before) {
        fixture.given(before).when(new RecordFact(RELEASE, fact, null)).expectNoEvents();
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource({
        "org.modeldocket.command.axon.BrokenRules#refused",
        "org.modeldocket.command.axon.BrokenAccessRules#refused",
        "org.modeldocket.command.axon.RecordKeepingCases#refused"
    })
    void refuses(Rule rule, long conflicting, ReleaseFact fact, List<ReleaseFact> before) {
        assertThat(refusal(fact, before))
                .extracting(Refusal::rule, Refusal::brokenRule, Refusal::conflictingFact)
                .containsExactly(rule, null, conflicting == 0 ? null : SampleFacts.id(conflicting));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource({
        "org.modeldocket.command.axon.BrokenRules#refusedForWhatComesLater",
        "org.modeldocket.command.axon.InconsistentChanges#refused"
    })
    void refusesALateFactOrAChangeAndNamesTheOneItWouldBreak(
            Rule rule, long broken, ReleaseFact fact, List<ReleaseFact> before) {
        assertThat(refusal(fact, before))
                .extracting(Refusal::rule, Refusal::brokenRule, Refusal::conflictingFact)
                .containsExactly(Rule.RECORD_STAYS_CONSISTENT, rule, SampleFacts.id(broken));
    }

    /** Each is made of what the statement says when its turn comes. */
    @Test
    void twoCorrectionsOfDifferentMembersKeepEachOther() {
        TargetDateAnnounced first = announced(2, "2026-01", "2026-09");
        TargetDateAnnounced moved = announced(2, "2026-02", "2026-09");
        TargetDateAnnounced both = announced(2, "2026-02", "2026-10");
        fixture.given(registered(1), first, corrected(3, moved))
                .when(target(4, 2, "2026-10"))
                .expectEvents(corrected(4, both));
        fixture.given(registered(1), first, corrected(3, moved))
                .when(target(4, 3, "2026-10"))
                .expectEvents(corrected(4, both));
    }

    @Test
    void theSameChangeAgainIsMadeOfWhatWasSaidBeforeIt() {
        fixture.given(
                        registered(1),
                        announced(2, "2026-01", "2026-09"),
                        corrected(3, announced(2, "2026-01", "2026-10")),
                        corrected(4, announced(2, "2026-03", "2026-11")),
                        retracted(5, 2))
                .when(target(3, 2, "2026-10"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void whatDoesNotStandIsNotChanged() {
        fixture.given(registered(1), announced(2, "2026-01", "2026-09"), retracted(3, 2))
                .when(target(4, 2, "2026-10"))
                .expectNoEvents()
                .expectException(RefusedException.class)
                .expectExceptionMessage(startsWith("FactStands"));
        fixture.given(registered(1))
                .when(target(4, 2, "2026-10"))
                .expectNoEvents()
                .expectException(RefusedException.class)
                .expectExceptionMessage(startsWith("FactStands"));
    }

    private static CorrectFact target(long n, long about, String target) {
        return new CorrectFact(
                RELEASE,
                SampleFacts.id(n),
                SampleFacts.id(about),
                says -> corrected(n, announced(2, String.valueOf(says.occurred().edtf()), target)),
                null);
    }

    /** What an answer shows of a corrected statement, sent again under its id. */
    @Test
    void aStatementAsItIsShownIsNothingNew() {
        fixture.given(
                        registered(1),
                        announced(2, "2026-01", "2026-09"),
                        corrected(3, announced(2, "2026-01", "2026-10")))
                .when(new RecordFact(RELEASE, announced(2, "2026-01", "2026-10"), null))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
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
                .when(new RecordFact(RELEASE, submitted(2, "2026"), Set.of(0L)))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void aCorrectionOfACorrectionIsRecordedAsOneOfTheStatement() {
        List<ReleaseFact> before =
                List.of(registered(1), submitted(2, "2026-04"), corrected(3, submitted(2, "2026-03")));
        fixture.given(before)
                .when(new RecordFact(RELEASE, corrected(9, submitted(3, "2026-02")), null))
                .expectEvents(corrected(9, submitted(2, "2026-02")));
        fixture.given(before)
                .when(new RecordFact(RELEASE, citationAdded(9, 3), null))
                .expectEvents(citationAdded(9, 2));
    }

    @Test
    void anAccountOfAnAccountIsRecordedAsOneOfTheFirstAndTakesItsSubject() {
        List<ReleaseFact> before = List.of(
                registered(1),
                suspended(2, "2026-06-12", "s"),
                corrected(3, suspended(2, "2026-06-11", "s")),
                sameAs(2, suspended(4, "2026-06-13", "s")));
        for (long named : new long[] {2, 3, 4}) {
            ReleaseFact sent = sameAs(
                    named, suspended(9, "2026-06-14", SampleFacts.id(named).toString()));
            ReleaseFact stored = sameAs(2, suspended(9, "2026-06-14", "s"));
            fixture.given(before).when(new RecordFact(RELEASE, sent, null)).expectEvents(stored);
            fixture.given(Stream.concat(before.stream(), Stream.of(stored)).toList())
                    .when(new RecordFact(RELEASE, sent, Set.of(0L)))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }
        fixture.given(Stream.concat(before.stream(), Stream.of(retracted(5, 2))).toList())
                .when(new RecordFact(RELEASE, sameAs(4, suspended(9, "2026-06-14", "s")), null))
                .expectEvents(sameAs(2, suspended(9, "2026-06-14", "s")));
        fixture.given(before)
                .when(new RecordFact(RELEASE, ranked(9, 3, ClaimRank.PREFERRED), null))
                .expectEvents(ranked(9, 2, ClaimRank.PREFERRED));
    }

    @Test
    void aRepeatOfACorrectionOfACorrectionStoresNothing() {
        fixture.given(
                        registered(1),
                        submitted(2, "2026-04"),
                        corrected(3, submitted(2, "2026-03")),
                        corrected(4, submitted(2, "2026-02")),
                        retracted(5, 3))
                .when(new RecordFact(RELEASE, corrected(4, submitted(3, "2026-02")), Set.of(0L)))
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
                .when(new RecordFact(RELEASE, announced(3, "2026", "2027"), Set.of(0L)))
                .expectNoEvents()
                .expectException(StaleSequenceException.class);
        fixture.given(registered(1), submitted(2, "2026"))
                .when(new RecordFact(RELEASE, announced(3, "2026", "2027"), Set.of(1L)))
                .expectEvents(announced(3, "2026", "2027"));
    }

    @Test
    void anUnknownReleaseIsNotFound() {
        fixture.givenNoPriorActivity()
                .when(new RecordFact(RELEASE, submitted(2, "2026"), null))
                .expectException(UnregisteredReleaseException.class);
    }

    @Test
    void theFirstFactAboutAnOrganisationOpensItsStream() {
        ReleaseId company = new ReleaseId("company:example-ai");
        fixture.givenNoPriorActivity()
                .when(new RecordFact(company, renamed(2, "2026", "Another Name"), null))
                .expectEvents(renamed(2, "2026", "Another Name"));
        fixture.givenNoPriorActivity()
                .when(new CorrectFact(company, SampleFacts.id(3), SampleFacts.id(2), says -> corrected(3, says), null))
                .expectException(RefusedException.class)
                .expectExceptionMessage("FactStands: no fact " + SampleFacts.id(2) + " is recorded here");
        fixture.givenNoPriorActivity()
                .when(new RecordFact(company, renamed(2, "2026", "Another Name"), Set.of(0L)))
                .expectException(StaleSequenceException.class)
                .expectExceptionMessage("company example-ai has no facts yet; what was sent expects sequence 0");
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
}
