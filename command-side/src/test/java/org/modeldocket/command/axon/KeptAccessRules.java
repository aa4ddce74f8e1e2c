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
import static org.modeldocket.facts.Facts.withdrawn;
import static org.modeldocket.facts.SampleFacts.AGENCY;
import static org.modeldocket.facts.SampleFacts.agency;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.vocabulary.Audience;
import org.modeldocket.vocabulary.ClaimRank;
import org.modeldocket.vocabulary.Party;

/** Facts about suspensions, previews and customers that the record takes, each with what it holds already. */
final class KeptAccessRules {
    private KeptAccessRules() {}

    static Stream<Arguments> accepted() {
        return Stream.of(
                ok("a restoration", restored(9, "2026-06", "s"), suspended(2, "2026-06", "s")),
                ok(
                        "a restoration for others, and for more",
                        restored(9, "2026-07-14", "s", Audience.PUBLIC, Audience.FOREIGN_NATIONALS),
                        suspended(2, "2026-07-10", "s", Audience.ALL),
                        restored(3, "2026-07-13", "s", Audience.PUBLIC)),
                ok(
                        "another account of a restoration for some",
                        sameAs(3, restored(9, "2026-07-14", "s", Audience.PUBLIC)),
                        suspended(2, "2026-07-10", "s", Audience.ALL),
                        restored(3, "2026-07-13", "s", Audience.PUBLIC)),
                ok(
                        "another account of a suspension",
                        sameAs(2, suspended(9, "2026-07", "s")),
                        suspended(2, "2026-06", "s")),
                ok(
                        "another account of a restoration, after its end",
                        sameAs(3, restored(9, "2026-09", "s")),
                        suspended(2, "2026-06", "s"),
                        restored(3, "2026-07", "s")),
                ok(
                        "another account of a preview, after the withdrawal",
                        sameAs(2, granted(9, "2026-09", "p")),
                        granted(2, "2026-06", "p"),
                        withdrawn(3, "2026-08")),
                ok(
                        "a suspension after another of the same audience",
                        suspended(9, "2026-07", "t"),
                        suspended(2, "2026-05", "s"),
                        restored(3, "2026-06", "s")),
                ok(
                        "a suspension after another of which nobody is left",
                        suspended(9, "2026-07", "t", Audience.FOREIGN_NATIONALS),
                        suspended(2, "2026-05", "s", Audience.FOREIGN_NATIONALS),
                        restored(3, "2026-06", "s", Audience.FOREIGN_NATIONALS)),
                ok(
                        "a suspension that may be before another",
                        suspended(9, "2026", "t"),
                        suspended(2, "2026-05", "s"),
                        restored(3, "2026-06", "s")),
                ok(
                        "a suspension of somebody else meanwhile",
                        suspended(9, "2026-06", "t", Party.GOVERNMENT, null),
                        suspended(2, "2026-05", "s")),
                ok(
                        "a suspension under another directive meanwhile",
                        suspended(9, "2026-06", "t", Party.GOVERNMENT, "d"),
                        suspended(2, "2026-05", "s", Party.GOVERNMENT, "e")),
                ok(
                        "an approval 4.5 hours after the preview, on the day before in its own zone",
                        approved(9, "2026-06-12T20:00:00Z", "p", "Acme"),
                        granted(2, "2026-06-13T00:30:00+09:00", "p")),
                ok(
                        "a restoration on a day that is the same in some zone",
                        restored(9, "2026-06-12", "s"),
                        suspended(2, "2026-06-13T00:30:00+09:00", "s")),
                ok(
                        "a restoration at an earlier time of the day, of no known zone",
                        restored(9, "2026-06-12T10:00:00", "s"),
                        suspended(2, "2026-06-12T11:00:00", "s")),
                ok("a preview", granted(9, "2026-06", "p")),
                ok("an extension", extended(9, "2026-07", "p"), granted(2, "2026-06", "p")),
                ok("an end", ended(9, "2026-07", "p"), granted(2, "2026-06", "p")),
                ok(
                        "a preview of the company beside one of the government",
                        opened(9, "2026-06", "q", Audience.Kind.APPROVED_CUSTOMERS),
                        granted(2, "2026-05", "p")),
                ok(
                        "a preview for others beside one of the same company",
                        opened(9, "2026-06", "q", Audience.Kind.APPROVED_CUSTOMERS),
                        opened(2, "2026-05", "p", Audience.Kind.GOVERNMENT_BODIES)),
                ok(
                        "a preview of another government",
                        allowed(9, "2026-06", "q", agency("Bureau of Samples")),
                        allowed(2, "2026-05", "p", AGENCY)),
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
                ok(
                        "a customer who may have been approved before the general release",
                        approved(9, "2026-07", "p", "Acme"),
                        granted(2, "2026-06", "p"),
                        released(3, "2026-07-10")),
                ok(
                        "a customer of a preview that may have been granted after the general release",
                        approved(9, "2026-08", "p", "Acme"),
                        granted(2, "2026-07", "p"),
                        released(3, "2026-07-10")),
                ok(
                        "a customer of a preview that went on after the general release",
                        approved(9, "2026-08", "p", "Acme"),
                        granted(2, "2026-06", "p"),
                        released(3, "2026-07"),
                        ended(4, "2026-09", "p")),
                ok(
                        "an end after the general release",
                        ended(9, "2026-08", "p"),
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
                ok("a count of customers", counted(9, "2026-07", "p"), granted(2, "2026-06", "p")),
                ok(
                        "a restoration that may be after the preferred account of its suspension, in some zone",
                        restoredForSome(9, "2026-02-13", "s"),
                        suspended(2, "2026-02-10", "s"),
                        sameAs(2, suspended(3, "2026-02-14T09:30:00+09:00", "s")),
                        ranked(4, 3, ClaimRank.PREFERRED)));
    }

    private static Arguments ok(String what, ReleaseFact fact, ReleaseFact... before) {
        return Arguments.of(what, fact, Histories.of(before));
    }
}
