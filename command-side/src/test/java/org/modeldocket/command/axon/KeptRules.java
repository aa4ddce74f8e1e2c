package org.modeldocket.command.axon;

import static org.modeldocket.facts.Facts.amended;
import static org.modeldocket.facts.Facts.announced;
import static org.modeldocket.facts.Facts.committed;
import static org.modeldocket.facts.Facts.evaluated;
import static org.modeldocket.facts.Facts.filed;
import static org.modeldocket.facts.Facts.fulfilled;
import static org.modeldocket.facts.Facts.issued;
import static org.modeldocket.facts.Facts.licensed;
import static org.modeldocket.facts.Facts.lifted;
import static org.modeldocket.facts.Facts.nothingFound;
import static org.modeldocket.facts.Facts.penalised;
import static org.modeldocket.facts.Facts.refused;
import static org.modeldocket.facts.Facts.released;
import static org.modeldocket.facts.Facts.responded;
import static org.modeldocket.facts.Facts.restingOn;
import static org.modeldocket.facts.Facts.ruled;
import static org.modeldocket.facts.Facts.submitted;
import static org.modeldocket.facts.Facts.withdrawn;
import static org.modeldocket.facts.SampleFacts.AGENCY;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.vocabulary.Force;
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
                        FactJson.with(Map.of("legalBasisId", "act"), ruled(9, "2026-08", "d", CourtOutcome.VACATED)),
                        restingOn("act", issued(2, "2026-06", "d", Force.BINDING)),
                        lifted(3, "2026-07", "d")),
                ok("a response to a directive that may be recorded later", responded(9, "2026-08", "d")),
                ok("the same of another day", evaluated(9, "2026-08", AGENCY), evaluated(2, "2026-07", AGENCY)),
                ok(
                        "the same that a note tells apart",
                        FactJson.with(Map.of("note", "the second of two"), evaluated(9, "2026-07", AGENCY)),
                        evaluated(2, "2026-07", AGENCY)),
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
