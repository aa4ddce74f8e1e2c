package org.modeldocket.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modeldocket.facts.Facts;
import org.modeldocket.query.FoundingFacts;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.vocabulary.id.ReleaseId;
import tools.jackson.databind.JsonNode;

/** {@code validAt} and {@code knownAt} at every address that takes them. */
class ClocksApiTest extends ReadApiTests {
    private static final ReleaseId CASE = new ReleaseId("example-ai-model-1");

    @Override
    void tell(MemoryRecord record) {
        FoundingFacts.tell(record);
        record.tell(
                CASE,
                Facts.registered(21),
                Facts.granted(22, "2026-03", "p"),
                Facts.approved(23, "2026-03-10", "p", "Acme"),
                Facts.released(24, "2026-05-01"),
                Facts.retracted(25, 24));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/releases",
                "/api/releases/example-ai-model-1",
                "/api/releases/example-ai-model-1/facts",
                "/api/releases/example-ai-model-1/facts/0197a000-0000-7000-8000-000000000016",
                "/api/facts/0197a000-0000-7000-8000-000000000016",
                "/api/treatments",
                "/api/companies",
                "/api/companies/example-ai",
                "/api/agencies",
                "/api/agencies/department-of-commerce",
                "/api/directives",
                "/api/directives/us-export-control-mythos-fable",
                "/api/customers",
                "/api/customers/acme"
            })
    void everyAnswerSaysWhichMomentItStandsFor(String path) {
        assertThat(server.json(path).path("asOf"))
                .hasToString("{\"position\":17,\"recordedAt\":\"2026-11-01T00:00:00.017Z\"}");
        String past = path + "?validAt=2026-12&knownAt=2026-11-01T00:00:00.016Z";
        HttpResponse<String> answer = server.get(past);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(server.json(answer).path("asOf"))
                .hasToString("{\"position\":16,\"recordedAt\":\"2026-11-01T00:00:00.016Z\","
                        + "\"validAt\":{\"edtf\":\"2026-12\",\"until\":\"2026-12-31\"},"
                        + "\"knownAt\":\"2026-11-01T00:00:00.016Z\"}");
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(server.get(past, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(tag).as("good for no If-Match").startsWith("W/");
        assertThat(server.json(path + "?knownAt=position:16")
                        .at("/asOf/knownAt")
                        .asString())
                .isEqualTo("position:16");
        HttpResponse<String> both = server.get(path + "?validAt=2026-33&knownAt=yesterday");
        assertThat(both.statusCode()).isEqualTo(422);
        List<String> faulty = server.json(both)
                .path("faults")
                .valueStream()
                .map(f -> f.path("parameter").asString())
                .toList();
        assertThat(faulty).containsExactly("validAt", "knownAt");
    }

    @Test
    void allFaultsAreNamedTogether() {
        JsonNode problem = server.json("/api/releases?company=No%20Id&validAt=soon&knownAt=position:x&limit=0");
        assertThat(problem.path("faults")
                        .valueStream()
                        .map(f -> f.path("parameter").asString()))
                .containsExactlyInAnyOrder("company", "validAt", "knownAt", "limit");
    }

    @ParameterizedTest
    @CsvSource({
        "validAt, ''",
        "validAt, 2026-06-XX",
        "validAt, 2026~",
        "validAt, 2026-06/2026-07",
        "validAt, 2026-21",
        "validAt, 2026-02-30",
        "validAt, '2026-06-12T10:00:00Z'",
        "knownAt, ''",
        "knownAt, 2026-02-30",
        "knownAt, 2026-06",
        "knownAt, 2026",
        "knownAt, position:-1",
        "knownAt, 12"
    })
    void whatIsNoMomentIsRefused(String parameter, String value) {
        HttpResponse<String> answer = server.get("/api/treatments?" + parameter + "=" + value);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(server.json(answer).at("/faults/0/parameter").asString()).isEqualTo(parameter);
        assertThat(server.json(answer).at("/faults/0/message").asString()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-31, 0, false",
        "2026-11-01, 17, true",
        "2999-12-31, 17, true",
        "2026-11-01T00:00:00.016Z, 16, false",
        "2026-11-01T00:00:00.017Z, 17, true",
        "2026-11-01T00:00:00.018Z, 17, true",
        "2999-01-01T00:00:00Z, 17, true",
        "position:16, 16, false",
        "position:17, 17, false",
        "position:18, 17, true",
        "position:1000, 17, true",
        "position:9223372036854775807, 17, true"
    })
    void aDayStandsForItsEndAndAMomentBeyondTheRecordForItsHead(String knownAt, long position, boolean beyond) {
        JsonNode asOf = server.json("/api/treatments?knownAt=" + knownAt).path("asOf");
        assertThat(asOf.path("position").asLong()).isEqualTo(position);
        assertThat(asOf.path("knownAt").asString()).isEqualTo(knownAt);
        assertThat(asOf.path("beyondRecord").asBoolean()).isEqualTo(beyond);
        assertThat(asOf.has("beyondRecord")).isEqualTo(beyond);
        HttpResponse<String> release = server.get("/api/releases/" + CASE + "?knownAt=" + knownAt);
        if (release.statusCode() == 200) {
            assertThat(release.headers().firstValue("Memento-Datetime").isPresent())
                    .as("a memento never changes")
                    .isNotEqualTo(beyond && position == 17);
            assertThat(release.headers().firstValue("Cache-Control")).hasValue("no-cache");
        }
    }

    /** No record has it, so that it is asked as the largest position there is. */
    @Test
    void aPositionOfMoreDigitsIsBeyondTheRecordToo() {
        JsonNode asOf = server.json("/api/treatments?knownAt=position:99999999999999999999")
                .path("asOf");
        assertThat(asOf.path("position").asLong()).isEqualTo(17);
        assertThat(asOf.path("knownAt").asString()).isEqualTo("position:9223372036854775807");
        assertThat(asOf.path("beyondRecord").asBoolean()).isTrue();
    }

    @Test
    void aDayBoundsADifferenceToo() {
        JsonNode difference = server.json("/api/diff?from=2026-10-31&to=2026-11-01");
        assertThat(difference.at("/from/position").asLong()).isZero();
        assertThat(difference.at("/to/position").asLong()).isEqualTo(17);
    }

    @Test
    void aMomentBeforeTheRecordIsEmpty() {
        JsonNode before = server.json("/api/treatments?knownAt=2026-10-31T23:59:59Z");
        assertThat(before).hasToString("{\"asOf\":{\"position\":0,\"knownAt\":\"2026-10-31T23:59:59Z\"},\"rows\":[]}");
        assertThat(server.get("/api/releases/" + CASE + "?knownAt=position:12").statusCode())
                .isEqualTo(404);
        assertThat(server.json("/api/releases?knownAt=position:0").path("items"))
                .isEmpty();
    }

    /** An approval of 10 March comes behind the grant of March, so that the preview began from 1 to 10 March. */
    @Test
    void whatMayBeStandsBesideWhatIs() {
        JsonNode release = server.json("/api/releases/" + CASE + "?validAt=2026-03-05");
        assertThat(release.path("standing").asString()).isEqualTo("RECORDED");
        assertThat(release.at("/possible/standing").asString()).isEqualTo("IN_PREVIEW");
        JsonNode line = server.json("/api/releases?company=example-ai&validAt=2026-03-05")
                .at("/items/0");
        assertThat(line.path("standing").asString()).isEqualTo("RECORDED");
        assertThat(line.at("/possible/standing").asString()).isEqualTo("IN_PREVIEW");
        assertThat(server.json("/api/treatments?validAt=2026-03-05").at("/rows/1/cells/PREVIEW"))
                .hasToString("{\"count\":0,\"possible\":1,\"open\":0,\"possiblyOpen\":1,"
                        + "\"firstFrom\":{\"earliest\":\"2026-03-01\",\"latest\":\"2026-03-10\"},"
                        + "\"periods\":[{\"from\":{\"earliest\":\"2026-03-01\",\"latest\":\"2026-03-10\"}}],"
                        + "\"releaseIds\":[\"example-ai-model-1\"],"
                        + "\"factIds\":[\"" + FoundingFacts.id(22) + "\"],\"factCount\":1}");
        assertThat(server.get("/api/customers/acme?validAt=2026-03-09").statusCode())
                .isEqualTo(404);
        JsonNode certain = server.json("/api/releases/" + CASE + "?validAt=2026-03-10");
        assertThat(certain.path("standing").asString())
                .as("an approval makes its preview certain")
                .isEqualTo("IN_PREVIEW");
        assertThat(certain.has("possible")).isFalse();
    }

    @Test
    void factsThatCannotHaveHappenedAreAbsentAndPossibleOnesAreMarked() {
        JsonNode items = server.json("/api/releases/" + CASE + "/facts?validAt=2026-03-05")
                .path("items");
        assertThat(items.valueStream()
                        .map(i -> i.path("type").asString() + " "
                                + i.path("happened").asString()))
                .containsExactly("release-registered DEFINITE", "preview-granted POSSIBLE");
        JsonNode all = server.json("/api/releases/" + CASE + "/facts").path("items");
        assertThat(all.valueStream()
                        .map(i -> i.path("type").asString() + " "
                                + i.path("state").asString()))
                .containsExactly(
                        "release-registered STANDING",
                        "preview-granted STANDING",
                        "customer-approved STANDING",
                        "generally-released RETRACTED",
                        "fact-retracted STANDING");
        assertThat(server.json("/api/releases/" + CASE + "/facts?limit=2")
                        .path("next")
                        .asString())
                .isNotEmpty();
        String next = server.json("/api/releases/" + CASE + "/facts?limit=3&knownAt=position:17")
                .path("next")
                .asString();
        assertThat(server.json(next)
                        .path("items")
                        .valueStream()
                        .map(i -> i.path("sequence").asLong()))
                .containsExactly(3L, 4L);
    }
}
