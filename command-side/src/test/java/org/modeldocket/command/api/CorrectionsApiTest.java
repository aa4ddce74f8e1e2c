package org.modeldocket.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.command.api.Server.Answer;
import org.modeldocket.facts.FactCorrected;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseWithdrawn;
import org.modeldocket.vocabulary.id.ReleaseId;

/** Corrections, retractions, reinstatements and citations as anybody sends them, also at once. */
class CorrectionsApiTest extends ServerTest {
    private static final String CITED = ",'citations':[{'publisher':'A paper','title':'A story'}]}";

    private String release = "";
    private String withdrawal = "";

    @Test
    void aStatementIsCorrectedRetractedAndReinstated() {
        open();
        Answer corrected = record(correction(withdrawal, "2025-02"));
        assertThat(corrected.status()).as(corrected.raw().body()).isEqualTo(201);
        assertThat(corrected.header("ETag")).isEqualTo("\"2\"");
        assertThat(standing()).isEqualTo("2025-02");
        assertThat(record(retraction(withdrawal)).status()).isEqualTo(201);
        assertThat(standing()).isEqualTo("nothing");
        assertThat(record(withdrawn("2025-05")).status()).isEqualTo(201);
        Answer twice = record(about("fact-reinstated", withdrawal));
        assertThat(twice.problem()).isEqualTo("409 broken-rule");
        assertThat(twice.text("rule")).isEqualTo("RecordStaysConsistent");
        assertThat(twice.text("brokenRule")).isEqualTo("WithdrawnOnce");
        assertThat(twice.text("conflictingFact")).hasSize(36).isNotEqualTo(withdrawal);
        assertThat(record(retraction(twice.text("conflictingFact"))).status()).isEqualTo(201);
        assertThat(record(about("fact-reinstated", withdrawal)).status()).isEqualTo(201);
        assertThat(standing()).isEqualTo("2025-02");
    }

    @Test
    void aCorrectionOfACorrectionIsKeptAsOneOfTheStatement() {
        open();
        String first = record(correction(withdrawal, "2025-02")).text("factId");
        assertThat(record(correction(first, "2025-03")).status()).isEqualTo(201);
        assertThat(standing()).isEqualTo("2025-03");
        assertThat(((FactCorrected) facts().getLast()).targetFactId()).hasToString(withdrawal);
        assertThat(record(retraction(first)).status()).isEqualTo(201);
        assertThat(standing()).isEqualTo("2025-03");
    }

    @Test
    void aCitationIsAdded() {
        open();
        Answer answer = record("{'type':'citation-added','targetFactId':'" + withdrawal
                + "','citation':{'publisher':'Another paper','title':'Another story'}}");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(history().statements().get(1).citations()).hasSize(2);
    }

    @Test
    void theMembersThatChangeAreEnough() {
        open();
        Answer corrected = record(changes(withdrawal, "{'occurred':'2025-02'}"));
        assertThat(corrected.status()).as(corrected.raw().body()).isEqualTo(201);
        assertThat(standing()).isEqualTo("2025-02");
        Answer faulty = record(changes(withdrawal, "{'occurred':'2025-13','colour':1}"));
        assertThat(faulty.problem()).isEqualTo("422 malformed");
        assertThat(faulty.raw().body()).contains("/changes/occurred", "/changes/colour");
        assertThat(record(changes("0197a000-0000-7000-8000-0000000000ff", "{'note':'n'}"))
                        .text("rule"))
                .isEqualTo("FactStands");
        assertThat(facts()).hasSize(3);
    }

    /** Neither undoes the other. */
    @RepeatedTest(20)
    void twoWhoChangeDifferentMembersAtOnceBothSucceed() throws Exception {
        open();
        List<Answer> answers = atOnce(
                () -> record(changes(withdrawal, "{'occurred':'2025-02'}")),
                () -> record(changes(withdrawal, "{'reason':'another'}")));
        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(standing()).isEqualTo("2025-02");
        assertThat(((ReleaseWithdrawn) history().ordered().getLast().fact()).reason())
                .hasToString("another");
    }

    private static String changes(String target, String changes) {
        return "{'type':'fact-corrected','targetFactId':'" + target + "','reason':'a slip','changes':" + changes
                + CITED;
    }

    /** Either the correction came first, and both stand, or the retraction did, and there was nothing left to correct. */
    @RepeatedTest(20)
    void whoeverCorrectsAndRetractsAtOnceGetsAnAnswerThatOneAfterTheOtherWouldGet() throws Exception {
        open();
        List<Answer> answers =
                atOnce(() -> record(correction(withdrawal, "2025-02")), () -> record(retraction(withdrawal)));
        assertThat(answers.get(1).status()).isEqualTo(201);
        assertThat(standing()).isEqualTo("nothing");
        Answer correction = answers.getFirst();
        if (correction.status() == 201) {
            assertThat(sequence(correction)).isLessThan(sequence(answers.get(1)));
        } else {
            assertThat(correction.problem()).isEqualTo("409 broken-rule");
            assertThat(correction.text("rule")).isEqualTo("FactStands");
            assertThat(correction.text("detail")).contains("is retracted; reinstate it first");
            assertThat(correction.text("conflictingFact")).isEqualTo(withdrawal);
            assertThat(facts()).hasSize(3);
        }
    }

    @RepeatedTest(20)
    void ofTwoWhoSawTheSameCaseOneWins() throws Exception {
        open();
        List<Answer> answers = atOnce(
                () -> record(correction(withdrawal, "2025-02"), "If-Match", "\"1\""),
                () -> record(retraction(withdrawal), "If-Match", "\"1\""));
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 412);
        Answer loser = answers.get(answers.getFirst().status() == 201 ? 1 : 0);
        assertThat(loser.problem()).isEqualTo("412 stale-sequence");
        assertThat(loser.body().path("actual").asInt()).isEqualTo(2);
        assertThat(facts()).hasSize(3);
    }

    @RepeatedTest(5)
    void ofTwoRetractionsOneWins() throws Exception {
        open();
        List<Answer> answers = atOnce(() -> record(retraction(withdrawal)), () -> record(retraction(withdrawal)));
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
        Answer loser = answers.get(answers.getFirst().status() == 201 ? 1 : 0);
        assertThat(loser.text("rule")).isEqualTo("FactStands");
    }

    private void open() {
        release = "r" + UUID.randomUUID();
        server.post("/api/releases", "{'releaseId':'" + release + "','company':'Example AI','model':'M'}");
        withdrawal = record(withdrawn("2025-01")).text("factId");
    }

    private Answer record(String fact, String... headers) {
        return server.post("/api/releases/" + release + "/facts", fact, headers);
    }

    private static String withdrawn(String occurred) {
        return "{'type':'release-withdrawn','occurred':'" + occurred + "','reason':'why'" + CITED;
    }

    private static String correction(String target, String occurred) {
        String replacement = withdrawn(occurred);
        return "{'type':'fact-corrected','targetFactId':'" + target + "','reason':'a slip','replacement':" + replacement
                + CITED;
    }

    private static String retraction(String target) {
        return about("fact-retracted", target);
    }

    private static String about(String type, String target) {
        return "{'type':'" + type + "','targetFactId':'" + target + "','reason':'a slip'" + CITED;
    }

    private static long sequence(Answer answer) {
        return answer.body().path("sequence").asLong();
    }

    private CaseHistory history() {
        return CaseHistory.of(record.places().history(new ReleaseId(release), Long.MAX_VALUE));
    }

    private List<ReleaseFact> facts() {
        return history().recorded().stream().map(RecordedFact::fact).toList();
    }

    /** When the release was withdrawn, as the case says now. */
    private String standing() {
        return history().ordered().stream()
                .map(RecordedFact::fact)
                .filter(ReleaseWithdrawn.class::isInstance)
                .map(fact -> ((ReleaseWithdrawn) fact).occurred().edtf().toString())
                .findFirst()
                .orElse("nothing");
    }

    private static List<Answer> atOnce(Callable<Answer> one, Callable<Answer> other) throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Answer> first = callers.submit(() -> after(together, one));
            Future<Answer> second = callers.submit(() -> after(together, other));
            return List.of(first.get(), second.get());
        }
    }

    private static Answer after(CyclicBarrier together, Callable<Answer> call) throws Exception {
        together.await(10, TimeUnit.SECONDS);
        return call.call();
    }
}
