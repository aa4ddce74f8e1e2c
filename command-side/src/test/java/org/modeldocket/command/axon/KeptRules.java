package org.modeldocket.command.axon;

import static org.modeldocket.facts.Facts.allowed;
import static org.modeldocket.facts.Facts.amended;
import static org.modeldocket.facts.Facts.announced;
import static org.modeldocket.facts.Facts.approved;
import static org.modeldocket.facts.Facts.committed;
import static org.modeldocket.facts.Facts.counted;
import static org.modeldocket.facts.Facts.denied;
import static org.modeldocket.facts.Facts.ended;
import static org.modeldocket.facts.Facts.evaluated;
import static org.modeldocket.facts.Facts.extended;
import static org.modeldocket.facts.Facts.filed;
import static org.modeldocket.facts.Facts.fulfilled;
import static org.modeldocket.facts.Facts.granted;
import static org.modeldocket.facts.Facts.issued;
import static org.modeldocket.facts.Facts.licensed;
import static org.modeldocket.facts.Facts.lifted;
import static org.modeldocket.facts.Facts.nothingFound;
import static org.modeldocket.facts.Facts.opened;
import static org.modeldocket.facts.Facts.penalised;
import static org.modeldocket.facts.Facts.ranked;
import static org.modeldocket.facts.Facts.refused;
import static org.modeldocket.facts.Facts.released;
import static org.modeldocket.facts.Facts.responded;
import static org.modeldocket.facts.Facts.restingOn;
import static org.modeldocket.facts.Facts.restored;
import static org.modeldocket.facts.Facts.restoredForSome;
import static org.modeldocket.facts.Facts.revoked;
import static org.modeldocket.facts.Facts.ruled;
import static org.modeldocket.facts.Facts.sameAs;
import static org.modeldocket.facts.Facts.submitted;
import static org.modeldocket.facts.Facts.suspended;
import static org.modeldocket.facts.Facts.withdrawn;
import static org.modeldocket.facts.SampleFacts.AGENCY;
import static org.modeldocket.facts.SampleFacts.agency;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.vocabulary.Audience;
import org.modeldocket.vocabulary.ClaimRank;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.Party;
import org.modeldocket.vocabulary.legal.CourtOutcome;
import org.modeldocket.vocabulary.legal.LicenceDecision;
import org.modeldocket.wire.FactJson;

/** Facts that the record takes, each with what it holds already. */
final class KeptRules {
    private KeptRules() {}

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
                        "a commitment that may be later than the lifting",
                        committed(9, "2026-08", "d"),
                        issued(2, "2026-06", "d", Force.BINDING),
                        lifted(3, "2026-07", "d")),
                ok(
                        "a licence",
                        licensed(9, "2026-07", "d", LicenceDecision.GRANTED),
                        issued(2, "2026-06", "d", Force.BINDING)),
                ok(
                        "a penalty after the withdrawal",
                        penalised(9, "2026-08", "d"),
                        issued(2, "2026-06", "d", Force.BINDING),
                        withdrawn(3, "2026-07")),
                ok(
                        "a court case after the withdrawal",
                        filed(9, "2026-08", "d"),
                        issued(2, "2026-06", "d", Force.BINDING),
                        withdrawn(3, "2026-07")),
                ok(
                        "a ruling of a court whose case nobody recorded, after the withdrawal",
                        ruled(9, "2026-08", "d", CourtOutcome.UPHELD),
                        issued(2, "2026-06", "d", Force.BINDING),
                        withdrawn(3, "2026-07")),
                ok(
                        "a ruling on a legal basis",
                        FactJson.with(
                                Map.of("legalBasisId", "act"), ruled(9, "2026-08", "d", CourtOutcome.VACATED)),
                        restingOn("act", issued(2, "2026-06", "d", Force.BINDING)),
                        lifted(3, "2026-07", "d")),
                ok(
                        "a response to a directive that may be recorded later",
                        responded(9, "2026-08", "d")),
                ok(
                        "the same of another day",
                        evaluated(9, "2026-08", AGENCY),
                        evaluated(2, "2026-07", AGENCY)),
                ok(
                        "the same that a note tells apart",
                        FactJson.with(Map.of("note", "the second of two"), evaluated(9, "2026-07", AGENCY)),
                        evaluated(2, "2026-07", AGENCY)),
                ok(
                        "a restoration that may be after the preferred account of its suspension, in some zone",
                        restoredForSome(9, "2026-02-13", "s"),
                        suspended(2, "2026-02-10", "s"),
                        sameAs(2, suspended(3, "2026-02-14T09:30:00+09:00", "s")),
                        ranked(4, 3, ClaimRank.PREFERRED)),
                ok("a directive that was met", fulfilled(9, "2026-07", "d"), issued(2, "2026-06", "d", Force.BINDING)),
                ok("a refusal", refused(9, "2026-07")),
                ok("a refusal elsewhere after the general release", refused(9, "2026-07"), released(2, "2026-06")),
                ok("a search after the withdrawal", nothingFound(9, "2026-08"), withdrawn(2, "2026-07")),
                ok("a withdrawal before a search", withdrawn(9, "2026-07"), nothingFound(2, "2026-08")),
                ok("a general release", released(9, "2026-07")),
                ok("a withdrawal", withdrawn(9, "2026-07"), released(2, "2026-07")),
                ok("a fact that may be before the withdrawal", submitted(9, "2026"), withdrawn(2, "2026-06")),
                ok("a fact of May told after one of July", submitted(9, "2026-05"), announced(2, "2026-07", "2027")),
                ok("what may have happened by now", submitted(9, "2026-11")),
                ok("what is today somewhere on earth", submitted(9, "2026-11-25")),
                ok("a plan for later", announced(9, "2026-11", "2031")));
    }

    private static Arguments ok(String what, ReleaseFact fact, ReleaseFact... before) {
        return Arguments.of(what, fact, Histories.of(before));
    }
}
