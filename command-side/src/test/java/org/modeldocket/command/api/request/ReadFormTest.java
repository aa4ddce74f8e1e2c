package org.modeldocket.command.api.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.modeldocket.command.api.request.json.Fault;
import org.modeldocket.command.api.request.json.FaultyRequestException;
import org.modeldocket.command.api.request.json.JsonDocument;
import org.modeldocket.command.organisations.KnownNames;
import org.modeldocket.facts.FactCorrected;
import org.modeldocket.facts.OrganisationFact;
import org.modeldocket.facts.RecordKeeping;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.facts.SampleFacts;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.wire.FactJson;
import tools.jackson.databind.node.ObjectNode;

/** A fact as an answer shows it, sent as a request. */
class ReadFormTest {
    private static final ReleaseId RELEASE = new ReleaseId("example-ai-model-1");
    private static final ReleaseId COMPANY = new ReleaseId("company:example-ai");
    private static final FactId MADE = SampleFacts.id(99);

    static Stream<ReleaseFact> factsOfReleases() {
        return SampleFacts.oneOfEach().stream().filter(fact -> !(fact instanceof ReleaseRegistered));
    }

    static Stream<ReleaseFact> statements() {
        return SampleFacts.oneOfEach().stream().filter(fact -> !(fact instanceof RecordKeeping));
    }

    @ParameterizedTest
    @MethodSource("factsOfReleases")
    void isTheFact(ReleaseFact fact) {
        String body = shown(fact).toString();
        assertThat(read(body, stream(fact))).isEqualTo(fact);
    }

    @ParameterizedTest
    @MethodSource("statements")
    void isAReplacement(ReleaseFact fact) {
        String body = "{\"type\":\"fact-corrected\",\"targetFactId\":\"" + fact.factId()
                + "\",\"reason\":\"r\",\"replacement\":" + shown(fact) + "}";
        assertThat(((FactCorrected) read(body)).replacement()).isEqualTo(fact);
    }

    @Test
    void isARegistration() {
        ReleaseRegistered fact = (ReleaseRegistered) SampleFacts.oneOfEach().getFirst();
        RegistrationRequest read =
                RequestReader.registration(document(shown(fact).toString()));
        assertThat(read.releaseId()).isEqualTo(RELEASE);
        assertThat(read.fact(Objects.requireNonNull(read.factId()))).isEqualTo(fact);
        assertThat(faultsOf(() -> RequestReader.registration(
                        document(shown(SampleFacts.oneOfEach().get(3)).toString()))))
                .contains("/type");
        ObjectNode odd = shown(fact);
        odd.put("revision", 99).put("positions", 7).withObject("data").put("releaseId", "another");
        assertThat(faultsOf(() -> RequestReader.registration(document(odd.toString()))))
                .containsExactlyInAnyOrder("/revision", "/positions", "/data/releaseId");
        odd.remove("type");
        assertThat(faultsOf(() -> RequestReader.registration(document(odd.toString()))))
                .contains("/type");
    }

    @Test
    void isADirectiveOfItsReleaseAndOfOthers() {
        ReleaseFact fact = SampleFacts.oneOfEach().get(3);
        ObjectNode shown = shown(fact);
        DirectiveRequest alone = RequestReader.directive(document(shown.toString()));
        assertThat(alone.releases()).containsExactly(RELEASE);
        assertThat(alone.shownIn()).isEqualTo(RELEASE);
        assertThat(alone.fact(Objects.requireNonNull(alone.factId()))).isEqualTo(fact);
        shown.putArray("releases").add("another").add(RELEASE.value());
        assertThat(RequestReader.directive(document(shown.toString())).releases())
                .containsExactly(new ReleaseId("another"), RELEASE);
        shown.putArray("releases").add("another");
        assertThat(faultsOf(() -> RequestReader.directive(document(shown.toString()))))
                .containsExactly("/releaseId");
        shown.put("type", "directive-lifted");
        assertThat(faultsOf(() -> RequestReader.directive(document(shown.toString()))))
                .contains("/type");
    }

    @Test
    void aCitationThatAnotherFactAddedIsNoPartOfIt() {
        ReleaseFact fact = SampleFacts.oneOfEach().get(3);
        ObjectNode shown = shown(fact);
        shown.withArray("citations")
                .addObject()
                .put("publisher", "P")
                .put("title", "T")
                .put("addedBy", MADE.toString());
        assertThat(read(shown.toString())).isEqualTo(fact);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "earliest":"2026-06-01"    | "earliest":"2026-06-02"   | /occurred/earliest
                    "latest":"2026-06-30"      | "latest":null             | /occurred/latest
                    "precision":"MONTH"        | "precision":"DAY"         | /occurred/precision
                    "approximate":false        | "approximate":true        | /occurred/approximate
                    "releaseId":"example-ai-model-1" | "releaseId":"another" | /releaseId
                    "revision":2               | "revision":1              | /revision
                    "title":"A request"        | "title":7                 | /data/title
                    "title":"A request"        | "titel":"A request"       | /data/title /data/titel
                    "force":"REQUESTED"        | "force":"STRONG"          | /data/force
                    "position":7               | "positions":7             | /positions
                    "state":"STANDING"         | "title":"A request"       | /title
                    """)
    void whatDisagreesHasItsPlace(String right, String wrong, String pointers) {
        String body = shown(SampleFacts.oneOfEach().get(3)).toString();
        assertThat(body).contains(right);
        assertThat(faults(body.replace(right, wrong))).containsExactlyInAnyOrder(pointers.split(" "));
    }

    @Test
    void whatStandsBesideTheDataDoesNotStandInIt() {
        ObjectNode shown = shown(SampleFacts.oneOfEach().get(3));
        shown.withObject("data").put("factId", MADE.toString());
        assertThat(faults(shown.toString())).containsExactly("/data/factId");
        assertThat(faults("{\"type\":\"release-withdrawn\",\"data\":7}"))
                .contains("/data", "/data/reason", "/occurred");
    }

    /** As the query side shows it. */
    private static ObjectNode shown(ReleaseFact fact) {
        ObjectNode members = FactJson.mapper().readValue(FactJson.write(fact), ObjectNode.class);
        ObjectNode shown = FactJson.mapper().createObjectNode();
        shown.put("releaseId", stream(fact).value())
                .put("type", FactType.of(fact).logicalName())
                .put("revision", FactType.of(fact).revision())
                .put("position", 7)
                .put("sequence", 3)
                .put("state", "STANDING")
                .put("recordedAt", "2026-11-01T00:00:00Z")
                .put("orderCertain", true);
        shown.putObject("actor").put("subject", "s").put("name", "n");
        shown.putObject("asOf").put("position", 9);
        shown.putArray("correctedBy");
        shown.set("citations", FactJson.mapper().createArrayNode());
        for (String beside : Set.of("factId", "occurred", "citations")) {
            if (members.has(beside)) {
                shown.set(beside, members.remove(beside));
            }
        }
        if (shown.get("occurred") instanceof ObjectNode occurred) {
            EdtfDate date = EdtfDate.parse(occurred.path("edtf").asString());
            occurred.put(
                            "earliest",
                            date.earliest() == null ? null : date.earliest().toString())
                    .put("latest", date.latest() == null ? null : date.latest().toString())
                    .put("precision", date.precision().name())
                    .put("approximate", date.approximate())
                    .put("uncertain", date.uncertain());
        }
        shown.set("data", members);
        return shown;
    }

    private static List<String> faults(String body) {
        return faultsOf(() -> read(body));
    }

    private static List<String> faultsOf(Runnable read) {
        try {
            read.run();
            return List.of();
        } catch (FaultyRequestException e) {
            return e.faults().stream().map(Fault::pointer).toList();
        }
    }

    private static ReleaseId stream(ReleaseFact fact) {
        return fact instanceof OrganisationFact ? COMPANY : RELEASE;
    }

    private static JsonDocument document(String body) {
        return JsonDocument.parse(body.getBytes(StandardCharsets.UTF_8));
    }

    private static ReleaseFact read(String body) {
        return read(body, RELEASE);
    }

    private static ReleaseFact read(String body, ReleaseId stream) {
        return RequestReader.fact(document(body), () -> MADE, KnownNames.NONE, stream);
    }
}
