package org.modeldocket.command.axon;

import static org.modeldocket.facts.Facts.amended;
import static org.modeldocket.facts.Facts.citationAdded;
import static org.modeldocket.facts.Facts.corrected;
import static org.modeldocket.facts.Facts.issued;
import static org.modeldocket.facts.Facts.ranked;
import static org.modeldocket.facts.Facts.registered;
import static org.modeldocket.facts.Facts.reinstated;
import static org.modeldocket.facts.Facts.released;
import static org.modeldocket.facts.Facts.restored;
import static org.modeldocket.facts.Facts.retracted;
import static org.modeldocket.facts.Facts.sameAs;
import static org.modeldocket.facts.Facts.submitted;
import static org.modeldocket.facts.Facts.suspended;
import static org.modeldocket.facts.Facts.withdrawn;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.modeldocket.command.decision.Rule;
import org.modeldocket.facts.FactRetracted;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.SampleFacts;
import org.modeldocket.facts.SubmittedForReview;
import org.modeldocket.vocabulary.ClaimRank;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.SubmissionBasis;
import org.modeldocket.vocabulary.text.LongText;

/** Facts about facts: those that the record takes, and those that it refuses with the rule and the fact in the way. */
final class RecordKeepingCases {
    private static final ReleaseFact DIRECTIVE = issued(2, "2026-03", "d", Force.REQUESTED);
    private static final ReleaseFact AMENDMENT = amended(3, "2026-05", "d", Force.BINDING);

    private RecordKeepingCases() {}

    static Stream<Arguments> accepted() {
        return Stream.of(
                ok("a correction of a date", corrected(9, submitted(2, "2026-03")), submitted(2, "2026-04")),
                ok("a correction of a registration", corrected(9, registered(1))),
                ok("a retraction", retracted(9, 2), submitted(2, "2026-04")),
                ok("a reinstatement", reinstated(9, 2), submitted(2, "2026-04"), retracted(3, 2)),
                ok("a citation", citationAdded(9, 2), submitted(2, "2026-04")),
                ok("a citation of a registration", citationAdded(9, 1)),
                ok("a ranking", ranked(9, 2, ClaimRank.PREFERRED), submitted(2, "2026-04")),
                ok(
                        "a ranking of another account",
                        ranked(9, 3, ClaimRank.PREFERRED),
                        submitted(2, "2026-04"),
                        sameAs(2, submitted(3, "2026-05"))),
                ok(
                        "a retraction of a ranking",
                        retracted(9, 3),
                        submitted(2, "2026-04"),
                        ranked(3, 2, ClaimRank.DEPRECATED)),
                ok(
                        "a retraction of what has another account",
                        retracted(9, 2),
                        suspended(2, "2026-04", "s"),
                        sameAs(2, suspended(3, "2026-05", "s")),
                        restored(4, "2026-06", "s")),
                ok(
                        "a correction into another account",
                        corrected(9, sameAs(2, submitted(3, "2026-05"))),
                        submitted(2, "2026-04"),
                        submitted(3, "2026-05")),
                ok(
                        "a correction of an account whose first was retracted",
                        corrected(9, sameAs(2, submitted(3, "2026-06"))),
                        submitted(2, "2026-04"),
                        sameAs(2, submitted(3, "2026-05")),
                        retracted(4, 2)),
                ok(
                        "a correction back to what the statement said first",
                        corrected(9, submitted(2, "2026-04")),
                        submitted(2, "2026-04"),
                        corrected(3, submitted(2, "2026-05"))),
                ok("a retraction of a citation", retracted(9, 3), submitted(2, "2026-04"), citationAdded(3, 2)),
                ok(
                        "a retraction of a correction",
                        retracted(9, 3),
                        submitted(2, "2026-04"),
                        corrected(3, submitted(2, "2026-03"))),
                ok(
                        "a second correction of a statement",
                        corrected(9, submitted(2, "2026-02")),
                        submitted(2, "2026-04"),
                        corrected(3, submitted(2, "2026-03"))),
                ok(
                        "a correction after the withdrawal",
                        corrected(9, submitted(2, "2026-03")),
                        submitted(2, "2026-04"),
                        withdrawn(3, "2026-05")),
                ok("a retraction of what the next fact needed not", retracted(9, 3), DIRECTIVE, AMENDMENT),
                ok(
                        "a statement in the place of a retracted one",
                        issued(9, "2026-04", "d", Force.BINDING),
                        DIRECTIVE,
                        retracted(3, 2)),
                ok(
                        "a second general release in the place of a retracted one",
                        released(9, "2026-08"),
                        released(2, "2026-07"),
                        retracted(3, 2)),
                ok(
                        "a correction that names what was recorded after it",
                        corrected(9, amended(3, "2026-05", "e", Force.BINDING)),
                        DIRECTIVE,
                        AMENDMENT,
                        issued(4, "2026-04", "e", Force.REQUESTED)),
                ok(
                        "a correction that leaves room where dates overlap",
                        corrected(9, issued(2, "2026", "d", Force.REQUESTED)),
                        DIRECTIVE,
                        AMENDMENT));
    }

    static Stream<Arguments> refused() {
        ReleaseFact submission = submitted(2, "2026-04");
        return Stream.of(
                no(Rule.FACT_STANDS, 0, corrected(9, submitted(7, "2026"))),
                no(Rule.FACT_STANDS, 0, retracted(9, 7)),
                no(Rule.FACT_STANDS, 0, reinstated(9, 7)),
                no(Rule.FACT_STANDS, 0, citationAdded(9, 7)),
                no(Rule.FACT_STANDS, 2, corrected(9, submitted(2, "2026")), submission, retracted(3, 2)),
                no(Rule.FACT_STANDS, 2, retracted(9, 2), submission, retracted(3, 2)),
                no(Rule.FACT_STANDS, 2, citationAdded(9, 2), submission, retracted(3, 2)),
                no(
                        Rule.FACT_STANDS,
                        3,
                        corrected(9, submitted(3, "2026")),
                        submission,
                        corrected(3, submitted(2, "2026-03")),
                        retracted(4, 3)),
                no(
                        Rule.FACT_STANDS,
                        2,
                        corrected(9, submitted(3, "2026")),
                        submission,
                        corrected(3, submitted(2, "2026-03")),
                        retracted(4, 2)),
                no(Rule.FACT_IS_RETRACTED, 2, reinstated(9, 2), submission),
                no(Rule.FACT_IS_RETRACTED, 2, reinstated(9, 2), submission, retracted(3, 2), reinstated(4, 2)),
                no(Rule.FACT_IS_RETRACTED, 3, reinstated(9, 3), submission, retracted(3, 2)),
                no(Rule.FACT_CAN_BE_CHANGED, 3, retracted(9, 3), submission, retracted(3, 2)),
                no(Rule.FACT_CAN_BE_CHANGED, 4, retracted(9, 4), submission, retracted(3, 2), reinstated(4, 2)),
                no(Rule.FACT_CAN_BE_CHANGED, 3, corrected(9, submitted(3, "2026")), submission, retracted(3, 2)),
                no(Rule.FACT_CAN_BE_CHANGED, 3, citationAdded(9, 3), submission, retracted(3, 2)),
                no(Rule.FACT_CAN_BE_CHANGED, 3, corrected(9, submitted(3, "2026")), submission, citationAdded(3, 2)),
                no(Rule.FACT_CAN_BE_CHANGED, 3, citationAdded(9, 3), submission, citationAdded(3, 2)),
                no(Rule.FACT_STANDS, 0, ranked(9, 7, ClaimRank.PREFERRED)),
                no(Rule.FACT_STANDS, 2, ranked(9, 2, ClaimRank.PREFERRED), submission, retracted(3, 2)),
                no(Rule.FACT_CAN_BE_CHANGED, 3, ranked(9, 3, ClaimRank.PREFERRED), submission, retracted(3, 2)),
                no(
                        Rule.FACT_CAN_BE_CHANGED,
                        3,
                        ranked(9, 3, ClaimRank.NORMAL),
                        submission,
                        ranked(3, 2, ClaimRank.NORMAL)),
                no(Rule.FACT_CAN_BE_CHANGED, 3, citationAdded(9, 3), submission, ranked(3, 2, ClaimRank.NORMAL)),
                no(Rule.ACCOUNTS_TELL_ONE_HAPPENING, 2, corrected(9, sameAs(2, submitted(2, "2026-04"))), submission),
                no(
                        Rule.ACCOUNTS_TELL_ONE_HAPPENING,
                        3,
                        corrected(9, sameAs(3, submitted(2, "2026-04"))),
                        submission,
                        sameAs(2, submitted(3, "2026"))),
                no(
                        Rule.STATEMENT_RECORDED_ONCE,
                        2,
                        corrected(9, submitted(3, "2026-04")),
                        submission,
                        submitted(3, "2026-05")),
                no(Rule.CORRECTION_KEEPS_THE_TYPE, 2, corrected(9, released(2, "2026")), submission),
                no(
                        Rule.CORRECTION_KEEPS_THE_TYPE,
                        2,
                        corrected(9, released(3, "2026")),
                        submission,
                        corrected(3, submitted(2, "2026"))),
                no(Rule.REGISTRATION_STAYS, 1, retracted(9, 1)),
                no(Rule.OCCURRED_NOT_IN_THE_FUTURE, 0, corrected(9, submitted(2, "2027")), submission),
                no(
                        Rule.FACT_CITES_A_SOURCE,
                        0,
                        corrected(
                                9,
                                new SubmittedForReview(
                                        SampleFacts.id(2),
                                        SampleFacts.on("2026"),
                                        List.of(),
                                        null,
                                        null,
                                        List.of(SampleFacts.AGENCY),
                                        SubmissionBasis.REQUIRED,
                                        null)),
                        submission),
                no(
                        Rule.FACT_CITES_A_SOURCE,
                        0,
                        new FactRetracted(
                                SampleFacts.id(9), null, List.of(), null, SampleFacts.id(2), new LongText("why")),
                        submission));
    }

    private static Arguments ok(String what, ReleaseFact fact, ReleaseFact... before) {
        return Arguments.of(what, fact, Histories.of(before));
    }

    private static Arguments no(Rule rule, long conflicting, ReleaseFact fact, ReleaseFact... before) {
        return Arguments.of(rule, conflicting, fact, Histories.of(before));
    }
}
