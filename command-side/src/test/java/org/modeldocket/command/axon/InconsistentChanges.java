package org.modeldocket.command.axon;

import static org.modeldocket.facts.Facts.amended;
import static org.modeldocket.facts.Facts.approved;
import static org.modeldocket.facts.Facts.corrected;
import static org.modeldocket.facts.Facts.ended;
import static org.modeldocket.facts.Facts.granted;
import static org.modeldocket.facts.Facts.issued;
import static org.modeldocket.facts.Facts.opened;
import static org.modeldocket.facts.Facts.penalised;
import static org.modeldocket.facts.Facts.ranked;
import static org.modeldocket.facts.Facts.reinstated;
import static org.modeldocket.facts.Facts.released;
import static org.modeldocket.facts.Facts.restingOn;
import static org.modeldocket.facts.Facts.restored;
import static org.modeldocket.facts.Facts.restoredForSome;
import static org.modeldocket.facts.Facts.retracted;
import static org.modeldocket.facts.Facts.revoked;
import static org.modeldocket.facts.Facts.ruled;
import static org.modeldocket.facts.Facts.sameAs;
import static org.modeldocket.facts.Facts.submitted;
import static org.modeldocket.facts.Facts.suspended;
import static org.modeldocket.facts.Facts.withdrawn;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.modeldocket.command.decision.Rule;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.vocabulary.Audience;
import org.modeldocket.vocabulary.ClaimRank;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.legal.CourtOutcome;
import org.modeldocket.wire.FactJson;

/** Changes that would leave a case at odds with itself: the rule, the fact that would be broken, and the case. */
final class InconsistentChanges {
    private static final ReleaseFact DIRECTIVE = issued(2, "2026-03", "d", Force.REQUESTED);
    private static final ReleaseFact AMENDMENT = amended(3, "2026-05", "d", Force.BINDING);

    private InconsistentChanges() {}

    /** The fact named is the one that would be broken; where that is the changed one itself, the one that it is at odds with. */
    static Stream<Arguments> refused() {
        return Stream.of(
                no(Rule.DIRECTIVE_IS_IN_FORCE, 3, retracted(9, 2), DIRECTIVE, AMENDMENT),
                no(
                        Rule.DIRECTIVE_IS_IN_FORCE,
                        3,
                        ranked(9, 4, ClaimRank.PREFERRED),
                        DIRECTIVE,
                        AMENDMENT,
                        sameAs(2, issued(4, "2026-06", "d", Force.REQUESTED))),
                no(
                        Rule.DIRECTIVE_IS_IN_FORCE,
                        3,
                        retracted(9, 2),
                        DIRECTIVE,
                        AMENDMENT,
                        sameAs(2, issued(4, "2026-06", "d", Force.REQUESTED))),
                no(
                        Rule.DIRECTIVE_IS_IN_FORCE,
                        3,
                        sameAs(2, issued(9, "2026-06", "d", Force.REQUESTED)),
                        DIRECTIVE,
                        AMENDMENT,
                        ranked(4, 2, ClaimRank.DEPRECATED)),
                no(
                        Rule.SUSPENSION_IS_OPEN,
                        4,
                        ranked(9, 3, ClaimRank.PREFERRED),
                        suspended(2, "2026-02-10", "s"),
                        sameAs(2, suspended(3, "2026-02-14", "s")),
                        restoredForSome(4, "2026-02-13", "s")),
                no(
                        Rule.SUSPENSION_IS_OPEN,
                        4,
                        ranked(9, 2, ClaimRank.DEPRECATED),
                        suspended(2, "2026-02-10", "s"),
                        sameAs(2, suspended(3, "2026-02-14", "s")),
                        restored(4, "2026-02-13", "s")),
                no(
                        Rule.DIRECTIVE_IS_RECORDED,
                        3,
                        retracted(9, 2),
                        issued(2, "2026-03", "d", Force.BINDING),
                        penalised(3, "2026-04", "d")),
                no(
                        Rule.DIRECTIVE_IS_RECORDED,
                        3,
                        corrected(9, issued(2, "2026-03", "d", Force.BINDING)),
                        restingOn("act", issued(2, "2026-03", "d", Force.BINDING)),
                        FactJson.with(Map.of("legalBasisId", "act"), ruled(3, "2026-04", "d", CourtOutcome.VACATED))),
                no(
                        Rule.ACCOUNTS_TELL_ONE_HAPPENING,
                        3,
                        corrected(9, suspended(2, "2026", "t")),
                        suspended(2, "2026", "s"),
                        sameAs(2, suspended(3, "2026", "s"))),
                no(
                        Rule.ONE_SUSPENSION_AT_A_TIME,
                        2,
                        retracted(9, 3),
                        suspended(2, "2026-05", "s"),
                        restored(3, "2026-06", "s"),
                        suspended(4, "2026-07", "t")),
                no(
                        Rule.PREVIEW_IS_OPEN,
                        3,
                        retracted(9, 4),
                        granted(2, "2026-03", "p"),
                        released(3, "2026-05"),
                        ended(4, "2026-07", "p"),
                        approved(5, "2026-06", "p", "Acme")),
                no(
                        Rule.DIRECTIVE_IS_IN_FORCE,
                        3,
                        corrected(9, issued(2, "2026-06", "d", Force.REQUESTED)),
                        DIRECTIVE,
                        AMENDMENT),
                no(
                        Rule.DIRECTIVE_IS_IN_FORCE,
                        3,
                        corrected(9, issued(2, "2026-03", "another", Force.REQUESTED)),
                        DIRECTIVE,
                        AMENDMENT),
                no(
                        Rule.DIRECTIVE_IS_IN_FORCE,
                        2,
                        corrected(9, amended(3, "2026-02", "d", Force.BINDING)),
                        DIRECTIVE,
                        AMENDMENT),
                no(
                        Rule.DIRECTIVE_IS_IN_FORCE,
                        3,
                        corrected(9, amended(3, "2026-05", "unheard-of", Force.BINDING)),
                        DIRECTIVE,
                        AMENDMENT),
                no(
                        Rule.DIRECTIVE_ISSUED_ONCE,
                        4,
                        reinstated(9, 2),
                        DIRECTIVE,
                        retracted(3, 2),
                        issued(4, "2026", "d", Force.BINDING)),
                no(
                        Rule.RELEASED_ONCE,
                        4,
                        reinstated(9, 2),
                        released(2, "2026-07"),
                        retracted(3, 2),
                        released(4, "2026-08")),
                no(
                        Rule.DIRECTIVE_IS_IN_FORCE,
                        4,
                        retracted(9, 3),
                        issued(2, "2026-06", "d", Force.REQUESTED),
                        corrected(3, issued(2, "2026-03", "d", Force.REQUESTED)),
                        amended(4, "2026-05", "d", Force.BINDING)),
                no(
                        Rule.NOTHING_AFTER_WITHDRAWAL,
                        3,
                        corrected(9, submitted(2, "2026-09")),
                        submitted(2, "2026-04"),
                        withdrawn(3, "2026-08")),
                no(
                        Rule.NOTHING_AFTER_WITHDRAWAL,
                        2,
                        corrected(9, withdrawn(3, "2026-03")),
                        submitted(2, "2026-04"),
                        withdrawn(3, "2026-08")),
                no(
                        Rule.ONE_PREVIEW_AT_A_TIME,
                        2,
                        corrected(9, opened(3, "2026-05", "q", Audience.Kind.APPROVED_CUSTOMERS)),
                        opened(2, "2026-05", "p", Audience.Kind.APPROVED_CUSTOMERS),
                        opened(3, "2026-05", "q", Audience.Kind.GOVERNMENT_BODIES)),
                no(
                        Rule.ONE_PREVIEW_AT_A_TIME,
                        3,
                        corrected(9, released(2, "2026-04")),
                        released(2, "2026-06"),
                        granted(3, "2026-05", "p"),
                        granted(4, "2026-08", "q")),
                no(
                        Rule.ONE_PREVIEW_AT_A_TIME,
                        2,
                        retracted(9, 3),
                        granted(2, "2026-04", "p"),
                        released(3, "2026-05"),
                        granted(4, "2026-06", "q")),
                no(
                        Rule.CUSTOMER_NOT_ALREADY_APPROVED,
                        3,
                        retracted(9, 4),
                        granted(2, "2026-04", "p"),
                        approved(3, "2026-05", "p", "Acme"),
                        revoked(4, "2026-06", "p", "Acme"),
                        approved(5, "2026-07", "p", "Acme")),
                no(
                        Rule.CUSTOMER_IS_APPROVED,
                        4,
                        retracted(9, 3),
                        granted(2, "2026-04", "p"),
                        approved(3, "2026-05", "p", "Acme"),
                        revoked(4, "2026-06", "p", "Acme")));
    }

    private static Arguments no(Rule rule, long conflicting, ReleaseFact fact, ReleaseFact... before) {
        return Arguments.of(rule, conflicting, fact, Histories.of(before));
    }
}
