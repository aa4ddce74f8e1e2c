package org.modeldocket.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.modeldocket.facts.Facts;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.id.ReleaseId;
import tools.jackson.databind.JsonNode;

/** Ends that vague dates leave open, and ends that the record concludes: the case, lists, cells, registers and steps agree. */
class VagueEndsTest extends ReadApiTests {
    private static final String DAY = "?validAt=2026-04-15";

    @Override
    void tell(MemoryRecord record) {
        record.tell(
                new ReleaseId("vague"),
                Facts.registered(1),
                Facts.suspended(2, "2026-03-01", "s"),
                Facts.issued(3, "2026-03-01", "d", Force.BINDING),
                Facts.restored(4, "2026-04", "s"),
                Facts.lifted(5, "2026-04", "d"));
        record.tell(
                new ReleaseId("both-vague"),
                Facts.registered(11),
                Facts.suspended(12, "2026-04", "t"),
                Facts.restored(13, "2026-04", "t"));
        record.tell(
                new ReleaseId("concluded"),
                Facts.registered(21),
                Facts.suspended(22, "2026-01-05", "u"),
                Facts.granted(23, "2026-01-06", "p"),
                Facts.withdrawn(24, "2026-02-01"));
        record.tell(
                new ReleaseId("twice"),
                Facts.registered(31),
                Facts.submitted(32, "2013-01-02"),
                Facts.evaluated(33, "2013-01-20", org.modeldocket.facts.SampleFacts.AGENCY),
                Facts.submitted(34, "2025-01-03"),
                Facts.evaluated(35, "2025-01-30", org.modeldocket.facts.SampleFacts.AGENCY));
        record.tell(
                new ReleaseId("issued-twice"),
                Facts.registered(41),
                Facts.issued(42, "2026-01", "e", Force.VOLUNTARY),
                Facts.issued(43, "2026", "e", Force.REQUESTED),
                Facts.amended(44, "2026-03", "e", Force.REQUESTED));
        record.tell(
                new ReleaseId("bounded"),
                Facts.registered(51, "bounded-ai", "Bounded AI"),
                Facts.granted(52, "2026-06-10", "q"),
                Facts.approved(53, "2026-07-01", "q", "Acme"),
                Facts.ended(54, "2026-22", "q"),
                Facts.issued(55, "2026-05-01", "f", Force.BINDING),
                Facts.amended(56, "2026-06", "f", Force.REQUESTED),
                Facts.lifted(57, "2026-06-12T23:30:00-05:00", "f"));
    }

    /** The preview certainly lasted until its approval, and the directive cannot have bound after its lifting. */
    @Test
    void theBoundsOfAPeriodAreThoseOfItsDays() {
        JsonNode release = server.json("/api/releases/bounded");
        JsonNode treatments = release.path("treatments");
        assertThat(treatments.valueStream().map(t -> t.path("kind").asString() + " " + t.path("lasted")))
                .containsExactlyInAnyOrder(
                        "PREVIEW {\"atLeast\":21,\"atMost\":82}",
                        "DIRECTIVE_BINDING {\"atLeast\":31,\"atMost\":42}",
                        "DIRECTIVE_REQUESTED {\"atLeast\":0,\"atMost\":11}");
        assertThat(release.at("/previews/0/ended"))
                .hasToString("{\"edtf\":\"2026-22\",\"earliest\":\"2026-07-01\",\"latest\":\"2026-08-31\"}");
        JsonNode cells = cells("bounded-ai");
        assertThat(cells.at("/PREVIEW/lastTo")).hasToString("{\"earliest\":\"2026-07-01\",\"latest\":\"2026-08-31\"}");
        assertThat(cells.at("/DIRECTIVE_BINDING/lastTo"))
                .hasToString("{\"earliest\":\"2026-06-01\",\"latest\":\"2026-06-12\"}");
        JsonNode period = server.json("/api/treatments/bounded-ai/PREVIEW").at("/items/0");
        assertThat(period.path("lasted")).hasToString("{\"atLeast\":21,\"atMost\":82}");
        assertThat(server.json("/api/releases/bounded?validAt=2026-06-30")
                        .at("/previews/0/lasts")
                        .isMissingNode())
                .isTrue();
    }

    @Test
    void aCaseSaysThatItMayHaveEnded() {
        JsonNode release = server.json("/api/releases/vague" + DAY);
        assertThat(release.path("standing").asString()).isEqualTo("SUSPENDED");
        assertThat(release.path("possibleStandings")).hasToString("[\"RECORDED\",\"SUSPENDED\"]");
        for (String part : new String[] {"/suspensions/0", "/treatments/0"}) {
            assertThat(release.at(part + "/open").asBoolean()).isTrue();
            assertThat(release.at(part + "/lasts").asString()).isEqualTo("POSSIBLE");
            assertThat(release.at("/possible" + part + "/open").asBoolean()).isFalse();
            assertThat(release.at("/possible" + part + "/lasts").asString()).isEqualTo("POSSIBLE");
            assertThat(release.at("/possible" + part + "/endedBy").asString()).isEqualTo("access-restored");
        }
        assertThat(release.at("/directives/0/inForce").asBoolean()).isTrue();
        assertThat(release.at("/directives/0/lasts").asString()).isEqualTo("POSSIBLE");
    }

    @Test
    void whatMayHaveBegunAndEndedMayLast() {
        JsonNode release = server.json("/api/releases/both-vague" + DAY);
        assertThat(release.path("standing").asString()).isEqualTo("RECORDED");
        assertThat(release.path("possibleStandings")).hasToString("[\"RECORDED\",\"SUSPENDED\"]");
        assertThat(release.path("suspensions")).isEmpty();
        assertThat(release.at("/possible/suspensions/0/lasts").asString()).isEqualTo("POSSIBLE");
        JsonNode line = item("both-vague");
        assertThat(line.path("possibleStandings")).hasToString("[\"RECORDED\",\"SUSPENDED\"]");
        assertThat(line.path("open")).isEmpty();
        assertThat(line.at("/possible/open")).hasToString("[\"SUSPENSION\"]");
    }

    @Test
    void aListSaysWhatCertainlyLastsAndWhatMay() {
        JsonNode line = item("vague");
        assertThat(line.path("open")).isEmpty();
        assertThat(line.at("/possible/open")).hasToString("[\"DIRECTIVE_BINDING\",\"SUSPENSION\"]");
        assertThat(line.path("possibleStandings")).hasToString("[\"RECORDED\",\"SUSPENDED\"]");
    }

    /** The rules refuse a second directive with one id, but a view must agree with the fold on any record: the amendment may end the second one. */
    @Test
    void whatAnotherMayHaveEndedInItsPlaceMayLast() {
        assertThat(item("issued-twice").at("/possible/open"))
                .hasToString("[\"DIRECTIVE_VOLUNTARY\",\"DIRECTIVE_REQUESTED\"]");
    }

    private JsonNode cells(String company) {
        return server.json("/api/treatments")
                .path("rows")
                .valueStream()
                .filter(row -> row.at("/company/id").asString().equals(company))
                .findFirst()
                .orElseThrow()
                .path("cells");
    }

    private JsonNode item(String release) {
        return server.json("/api/releases" + DAY)
                .path("items")
                .valueStream()
                .filter(item -> item.path("releaseId").asString().equals(release))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aCellCountsAsOpenWhatCertainlyLasts() {
        JsonNode cell = server.json("/api/treatments" + DAY).at("/rows/0/cells/SUSPENSION");
        assertThat(cell.path("count").asInt()).isEqualTo(2);
        assertThat(cell.path("possible").asInt()).isEqualTo(3);
        assertThat(cell.path("open").asInt()).isZero();
        assertThat(cell.path("possiblyOpen").asInt()).isEqualTo(2);
        assertThat(cell.path("lastTo")).hasToString("{\"earliest\":\"2026-04-01\",\"latest\":\"2026-04-30\"}");
        String april = "{\"earliest\":\"2026-04-01\",\"latest\":\"2026-04-30\"}";
        assertThat(cell.at("/periods/0/lasts").isMissingNode()).isTrue();
        assertThat(cell.at("/periods/1/lasts").asString()).isEqualTo("POSSIBLE");
        assertThat(cell.path("possiblePeriods"))
                .hasToString("[{\"from\":" + april + ",\"to\":" + april + ",\"lasts\":\"POSSIBLE\"}]");
    }

    @Test
    void aRegisterSaysThatADirectiveMayHaveBeenLifted() {
        JsonNode directed = server.json("/api/directives/d" + DAY).at("/releases/0");
        assertThat(directed.path("inForce").asBoolean()).isTrue();
        assertThat(directed.path("lasts").asString()).isEqualTo("POSSIBLE");
    }

    @Test
    void aStepAndADifferenceSayTheSame() {
        JsonNode step = server.json("/api/releases/vague/replay" + DAY).at("/items/3");
        assertThat(step.at("/after/treatments/SUSPENSION")).hasToString("{\"count\":1,\"open\":0}");
        assertThat(step.at("/possibly/after/treatments/SUSPENSION")).hasToString("{\"count\":1,\"open\":1}");
        assertThat(step.at("/after/possibleStandings")).hasToString("[\"RECORDED\",\"SUSPENDED\"]");
        JsonNode cell = server.json("/api/releases/vague/diff" + DAY + "&from=position:3&to=position:4")
                .at("/cells/0");
        assertThat(cell.path("after")).hasToString("{\"count\":1,\"open\":0,\"possiblyOpen\":1}");
        JsonNode standing = server.json("/api/diff" + DAY + "&from=position:3&to=position:4")
                .at("/standings/0");
        assertThat(standing.path("before").asString()).isEqualTo("SUSPENDED");
        assertThat(standing.path("after").asString()).isEqualTo("SUSPENDED");
        assertThat(standing.path("possibleAfter")).hasToString("[\"RECORDED\",\"SUSPENDED\"]");
    }

    @Test
    void onceTheMonthIsOverAllIsCertainAgain() {
        JsonNode release = server.json("/api/releases/vague?validAt=2026-04-30");
        assertThat(release.path("standing").asString()).isEqualTo("RECORDED");
        assertThat(release.has("possibleStandings")).isFalse();
        assertThat(release.at("/suspensions/0").has("lasts")).isFalse();
    }

    @Test
    void aWithdrawalEndsASuspensionAndAPreviewEverywhere() {
        JsonNode release = server.json("/api/releases/concluded");
        JsonNode suspension = release.at("/suspensions/0");
        assertThat(suspension.path("open").asBoolean()).isFalse();
        assertThat(suspension.has("restored")).isFalse();
        for (JsonNode part : new JsonNode[] {suspension, release.at("/previews/0")}) {
            assertThat(part.at("/ended/edtf").asString()).isEqualTo("2026-02-01");
            assertThat(part.path("endedBy").asString()).isEqualTo("release-withdrawn");
            assertThat(part.path("concluded").asBoolean()).isTrue();
        }
        for (int i = 0; i < 2; i++) {
            assertThat(release.at("/treatments/" + i + "/open").asBoolean()).isFalse();
            assertThat(release.at("/treatments/" + i + "/concluded").asBoolean())
                    .isTrue();
        }
        assertThat(server.json("/api/releases/vague").at("/suspensions/0").has("concluded"))
                .isFalse();
    }

    @Test
    void aCellTellsEachOfItsPeriods() {
        JsonNode cell = cells("example-ai").path("REVIEW");
        assertThat(cell.path("periods"))
                .hasToString("[{\"from\":{\"earliest\":\"2013-01-02\",\"latest\":\"2013-01-02\"},"
                        + "\"to\":{\"earliest\":\"2013-01-20\",\"latest\":\"2013-01-20\"}},"
                        + "{\"from\":{\"earliest\":\"2025-01-03\",\"latest\":\"2025-01-03\"},"
                        + "\"to\":{\"earliest\":\"2025-01-30\",\"latest\":\"2025-01-30\"}}]");
    }
}
