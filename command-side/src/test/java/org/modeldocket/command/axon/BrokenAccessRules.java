package org.modeldocket.command.axon;

import static org.modeldocket.facts.Facts.allowed;
import static org.modeldocket.facts.Facts.approved;
import static org.modeldocket.facts.Facts.counted;
import static org.modeldocket.facts.Facts.denied;
import static org.modeldocket.facts.Facts.ended;
import static org.modeldocket.facts.Facts.extended;
import static org.modeldocket.facts.Facts.granted;
import static org.modeldocket.facts.Facts.opened;
import static org.modeldocket.facts.Facts.ranked;
import static org.modeldocket.facts.Facts.released;
import static org.modeldocket.facts.Facts.restored;
import static org.modeldocket.facts.Facts.restoredForSome;
import static org.modeldocket.facts.Facts.revoked;
import static org.modeldocket.facts.Facts.sameAs;
import static org.modeldocket.facts.Facts.suspended;
import static org.modeldocket.facts.SampleFacts.AGENCY;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.modeldocket.command.decision.Rule;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.vocabulary.Audience;
import org.modeldocket.vocabulary.ClaimRank;
import org.modeldocket.vocabulary.Party;

/** Facts about suspensions, previews and customers that break a rule: the rule, the fact in the way, and the case. */
final class BrokenAccessRules {
    private BrokenAccessRules() {}

    static Stream<Arguments> refused() {
        return Stream.of(
                no(Rule.SUSPENSION_IMPOSED_ONCE, 2, suspended(9, "2026", "s"), suspended(2, "2026", "s")),
                no(Rule.ONE_SUSPENSION_AT_A_TIME, 2, suspended(9, "2026-06-13", "t"), suspended(2, "2026-06-12", "s")),
                no(Rule.ONE_SUSPENSION_AT_A_TIME, 2, suspended(9, "2026-06-11", "t"), suspended(2, "2026-06-12", "s")),
                no(
                        Rule.ONE_SUSPENSION_AT_A_TIME,
                        2,
                        suspended(9, "2026-06-13", "t", Audience.ALL),
                        suspended(2, "2026-06-12", "s")),
                no(
                        Rule.ONE_SUSPENSION_AT_A_TIME,
                        2,
                        suspended(9, "2026-06", "t"),
                        suspended(2, "2026-05", "s"),
                        restored(3, "2026-07", "s")),
                no(
                        Rule.ONE_SUSPENSION_AT_A_TIME,
                        2,
                        suspended(9, "2026-06", "t", Party.GOVERNMENT, null),
                        suspended(2, "2026-05", "s", Party.GOVERNMENT, "d")),
                no(Rule.SUSPENSION_IS_OPEN, 0, restored(9, "2026", "s")),
                no(Rule.SUSPENSION_IS_OPEN, 2, restored(9, "2026-05", "s"), suspended(2, "2026-06", "s")),
                // An hour before.
                no(
                        Rule.SUSPENSION_IS_OPEN,
                        2,
                        restored(9, "2026-06-12T17:50:00-04:00", "s"),
                        suspended(2, "2026-06-12T18:50:00-04:00", "s")),
                // The day before, wherever that is.
                no(
                        Rule.SUSPENSION_IS_OPEN,
                        2,
                        restored(9, "2026-06-11", "s"),
                        suspended(2, "2026-06-12T18:50:00-04:00", "s")),
                no(
                        Rule.SUSPENSION_IS_OPEN,
                        3,
                        restored(9, "2026", "s"),
                        suspended(2, "2026", "s"),
                        restored(3, "2026", "s")),
                no(
                        Rule.SUSPENSION_IS_OPEN,
                        3,
                        restored(9, "2026-07-14", "s", Audience.PUBLIC),
                        suspended(2, "2026-07-10", "s", Audience.PUBLIC, Audience.FOREIGN_NATIONALS),
                        restored(3, "2026-07-13", "s", Audience.PUBLIC)),
                no(
                        Rule.SUSPENSION_IS_OPEN,
                        3,
                        restored(9, "2026-07-14", "s", Audience.PUBLIC, Audience.FOREIGN_NATIONALS),
                        suspended(2, "2026-07-10", "s", Audience.ALL),
                        restored(3, "2026-07-13", "s", Audience.FOREIGN_NATIONALS),
                        restored(4, "2026-07-13", "s", Audience.PUBLIC)),
                no(Rule.ONE_PREVIEW_AT_A_TIME, 2, granted(9, "2026", "q"), granted(2, "2026", "p")),
                no(
                        Rule.ONE_PREVIEW_AT_A_TIME,
                        2,
                        granted(9, "2026-06", "q"),
                        granted(2, "2026-05", "p"),
                        ended(3, "2026-07", "p")),
                no(
                        Rule.ONE_PREVIEW_AT_A_TIME,
                        3,
                        granted(9, "2026-08", "q"),
                        released(2, "2026-04"),
                        granted(3, "2026-05", "p")),
                no(
                        Rule.ONE_PREVIEW_AT_A_TIME,
                        4,
                        granted(9, "2026-09", "q"),
                        granted(2, "2026-04", "o"),
                        released(3, "2026-05"),
                        granted(4, "2026-08", "p")),
                no(
                        Rule.ONE_PREVIEW_AT_A_TIME,
                        2,
                        granted(9, "2026-09", "q"),
                        granted(2, "2026-05", "p"),
                        released(3, "2026-05"),
                        approved(4, "2026-06", "p", "Acme")),
                no(
                        Rule.ONE_PREVIEW_AT_A_TIME,
                        2,
                        opened(9, "2026-06", "q", Audience.Kind.APPROVED_CUSTOMERS),
                        opened(2, "2026-05", "p", Audience.Kind.APPROVED_CUSTOMERS)),
                no(
                        Rule.ONE_PREVIEW_AT_A_TIME,
                        2,
                        allowed(9, "2026-06", "q", AGENCY),
                        allowed(2, "2026-05", "p", AGENCY)),
                no(Rule.ONE_PREVIEW_AT_A_TIME, 2, allowed(9, "2026-06", "q", AGENCY), granted(2, "2026-05", "p")),
                no(Rule.PREVIEW_IS_OPEN, 0, extended(9, "2026", "p")),
                no(Rule.PREVIEW_IS_OPEN, 2, approved(9, "2026-05", "p", "Acme"), granted(2, "2026-06", "p")),
                no(
                        Rule.PREVIEW_IS_OPEN,
                        3,
                        approved(9, "2026-08", "p", "Acme"),
                        granted(2, "2026-06", "p"),
                        ended(3, "2026-07", "p")),
                no(
                        Rule.PREVIEW_IS_OPEN,
                        3,
                        approved(9, "2026-08", "p", "Acme"),
                        granted(2, "2026-06", "p"),
                        released(3, "2026-07")),
                no(
                        Rule.PREVIEW_IS_OPEN,
                        3,
                        extended(9, "2026-08", "p"),
                        granted(2, "2026-06", "p"),
                        released(3, "2026-07")),
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
                no(
                        Rule.ONE_PREVIEW_AT_A_TIME,
                        4,
                        extended(9, "2026-03", "p"),
                        granted(2, "2026", "p"),
                        released(3, "2026-01"),
                        granted(4, "2026-03", "q")),
                no(
                        Rule.SUSPENSION_IS_OPEN,
                        3,
                        restoredForSome(9, "2026-02-13", "s"),
                        suspended(2, "2026-02-10", "s"),
                        sameAs(2, suspended(3, "2026-02-14", "s")),
                        ranked(4, 3, ClaimRank.PREFERRED)),
                no(Rule.PREVIEW_IS_OPEN, 0, counted(9, "2026-07", "p")),
                no(
                        Rule.PREVIEW_IS_OPEN,
                        3,
                        counted(9, "2026-07", "p"),
                        granted(2, "2026-04", "p"),
                        ended(3, "2026-05", "p")));
    }

    private static Arguments no(Rule rule, long conflicting, ReleaseFact fact, ReleaseFact... before) {
        return Arguments.of(rule, conflicting, fact, Histories.of(before));
    }
}
