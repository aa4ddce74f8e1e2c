package org.modeldocket.command.axon;

import static org.modeldocket.facts.Facts.amended;
import static org.modeldocket.facts.Facts.approved;
import static org.modeldocket.facts.Facts.committed;
import static org.modeldocket.facts.Facts.corrected;
import static org.modeldocket.facts.Facts.counted;
import static org.modeldocket.facts.Facts.ended;
import static org.modeldocket.facts.Facts.evaluated;
import static org.modeldocket.facts.Facts.filed;
import static org.modeldocket.facts.Facts.fulfilled;
import static org.modeldocket.facts.Facts.granted;
import static org.modeldocket.facts.Facts.issued;
import static org.modeldocket.facts.Facts.licensed;
import static org.modeldocket.facts.Facts.lifted;
import static org.modeldocket.facts.Facts.nothingFound;
import static org.modeldocket.facts.Facts.penalised;
import static org.modeldocket.facts.Facts.ranked;
import static org.modeldocket.facts.Facts.released;
import static org.modeldocket.facts.Facts.restingOn;
import static org.modeldocket.facts.Facts.retracted;
import static org.modeldocket.facts.Facts.revoked;
import static org.modeldocket.facts.Facts.ruled;
import static org.modeldocket.facts.Facts.sameAs;
import static org.modeldocket.facts.Facts.submitted;
import static org.modeldocket.facts.Facts.suspended;
import static org.modeldocket.facts.Facts.withdrawn;
import static org.modeldocket.facts.SampleFacts.AGENCY;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.modeldocket.command.decision.Rule;
import org.modeldocket.facts.Facts;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.SampleFacts;
import org.modeldocket.facts.SubmittedForReview;
import org.modeldocket.vocabulary.ClaimRank;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.SubmissionBasis;
import org.modeldocket.vocabulary.legal.CourtOutcome;
import org.modeldocket.vocabulary.legal.LicenceDecision;
import org.modeldocket.wire.FactJson;

/** Facts that the record refuses: the rule, the fact in the way, and what the record holds already. */
final class BrokenRules {
    private BrokenRules() {}

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
                no(Rule.FACT_STANDS, 0, sameAs(7, submitted(9, "2026"))),
                no(Rule.FACT_STANDS, 0, sameAs(9, submitted(9, "2026"))),
                no(Rule.FACT_STANDS, 2, sameAs(2, submitted(9, "2026")), submitted(2, "2026"), retracted(3, 2)),
                no(Rule.ACCOUNTS_TELL_ONE_HAPPENING, 2, sameAs(2, released(9, "2026")), submitted(2, "2026")),
                no(Rule.ACCOUNTS_TELL_ONE_HAPPENING, 1, sameAs(1, released(9, "2026"))),
                no(
                        Rule.ACCOUNTS_TELL_ONE_HAPPENING,
                        2,
                        sameAs(2, suspended(9, "2026", "t")),
                        suspended(2, "2026", "s")),
                no(
                        Rule.ACCOUNTS_TELL_ONE_HAPPENING,
                        3,
                        sameAs(3, approved(9, "2026", "p", "Binford")),
                        granted(2, "2026", "p"),
                        approved(3, "2026", "p", "Acme")),
                no(Rule.DIRECTIVE_IS_IN_FORCE, 0, fulfilled(9, "2026-07", "d")),
                no(
                        Rule.DIRECTIVE_IS_IN_FORCE,
                        3,
                        fulfilled(9, "2026-07", "d"),
                        issued(2, "2026-04", "d", Force.BINDING),
                        lifted(3, "2026-05", "d")),
                no(Rule.DIRECTIVE_IS_IN_FORCE, 0, licensed(9, "2026-07", "d", LicenceDecision.GRANTED)),
                no(
                        Rule.DIRECTIVE_IS_IN_FORCE,
                        3,
                        licensed(9, "2026-07", "d", LicenceDecision.DENIED),
                        issued(2, "2026-04", "d", Force.BINDING),
                        lifted(3, "2026-05", "d")),
                no(
                        Rule.NOTHING_AFTER_WITHDRAWAL,
                        3,
                        licensed(9, "2026-07", "d", LicenceDecision.DENIED),
                        issued(2, "2026-04", "d", Force.BINDING),
                        withdrawn(3, "2026-05")),
                no(Rule.DIRECTIVE_IS_RECORDED, 0, committed(9, "2026-07", "d")),
                no(Rule.DIRECTIVE_IS_RECORDED, 0, penalised(9, "2026-07", "d"), issued(2, "2026", "e", Force.BINDING)),
                no(
                        Rule.DIRECTIVE_IS_RECORDED,
                        0,
                        filed(9, "2026-07", "d"),
                        issued(2, "2026", "d", Force.BINDING),
                        retracted(3, 2)),
                no(Rule.DIRECTIVE_IS_RECORDED, 0, ruled(9, "2026-07", "d", CourtOutcome.VACATED)),
                no(
                        Rule.DIRECTIVE_IS_RECORDED,
                        0,
                        onBasis("act", ruled(9, "2026-07", "d", CourtOutcome.VACATED)),
                        issued(2, "2026", "d", Force.BINDING)),
                no(
                        Rule.DIRECTIVE_IS_RECORDED,
                        0,
                        onBasis("akt", ruled(9, "2026-07", "d", CourtOutcome.VACATED)),
                        restingOn("act", issued(2, "2026", "d", Force.BINDING))),
                no(Rule.STATEMENT_RECORDED_ONCE, 2, evaluated(9, "2026-07", AGENCY), evaluated(2, "2026-07", AGENCY)),
                no(
                        Rule.STATEMENT_RECORDED_ONCE,
                        2,
                        sameAs(2, evaluated(9, "2026-07", AGENCY)),
                        evaluated(2, "2026-07", AGENCY)),
                no(
                        Rule.STATEMENT_RECORDED_ONCE,
                        3,
                        sameAs(2, suspended(9, "2026-07", "s")),
                        suspended(2, "2026-06", "s"),
                        sameAs(2, suspended(3, "2026-07", "s")),
                        ranked(4, 3, ClaimRank.DEPRECATED)),
                no(
                        Rule.STATEMENT_RECORDED_ONCE,
                        2,
                        evaluated(9, "2026-06", AGENCY),
                        evaluated(2, "2026-07", AGENCY),
                        corrected(3, evaluated(2, "2026-06", AGENCY))),
                no(Rule.STATEMENT_RECORDED_ONCE, 2, released(9, "2026-07"), released(2, "2026-07"), retracted(3, 2)),
                no(Rule.OCCURRED_NOT_IN_THE_FUTURE, 0, penalised(9, "2027", "d")),
                no(Rule.OCCURRED_NOT_IN_THE_FUTURE, 0, filed(9, "2027", "d")),
                no(Rule.OCCURRED_NOT_IN_THE_FUTURE, 0, ruled(9, "2027", "d", CourtOutcome.UPHELD)),
                no(Rule.NOTHING_AFTER_WITHDRAWAL, 2, Facts.refused(9, "2026-08"), withdrawn(2, "2026-07")),
                no(Rule.NOTHING_AFTER_WITHDRAWAL, 2, committed(9, "2026-07", "d"), withdrawn(2, "2026-06")),
                no(Rule.OCCURRED_NOT_IN_THE_FUTURE, 0, nothingFound(9, "2027")),
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
                no(
                        Rule.PREVIEW_IS_OPEN,
                        3,
                        released(9, "2026-05"),
                        granted(2, "2026-04", "p"),
                        approved(3, "2026-06", "p", "Acme")),
                no(
                        Rule.PREVIEW_IS_OPEN,
                        3,
                        ended(9, "2026-05", "p"),
                        granted(2, "2026-04", "p"),
                        counted(3, "2026-06", "p")),
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

    private static ReleaseFact onBasis(String legalBasisId, ReleaseFact ruling) {
        return FactJson.with(Map.of("legalBasisId", legalBasisId), ruling);
    }

    private static Arguments no(Rule rule, long conflicting, ReleaseFact fact, ReleaseFact... before) {
        return Arguments.of(rule, conflicting, fact, Histories.of(before));
    }
}
