package org.modeldocket.query.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.modeldocket.facts.Facts;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.SampleFacts;
import org.modeldocket.platform.web.WebConfiguration;
import org.modeldocket.query.CitationReaders;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.query.projection.Projection;
import org.modeldocket.query.projection.RebuildProgress;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.id.ReleaseId;
import tools.jackson.databind.JsonNode;

/** A permanent link shows the same answer for good, and says what has changed since and which facts changed it. */
class CiteApiTest extends ReadApiTests {
    private static final Agency OFFICE = SampleFacts.agency("Office");
    private static final List<String> ALL = List.of(
            "/api/releases?force=BINDING&facets=company,force",
            "/releases?company=acme&validAt=2026-06&sort=-recorded",
            "/api/directives",
            "/api/facts?type=directive-issued",
            "/",
            "/api/statistics/durations?step=SUBMISSION_TO_DIRECTIVE&by=release",
            "/api/statistics/disparity?outcome=DIRECTIVE_BINDING",
            "/api/statistics/counts?per=quarter",
            "/api/statistics/overdue?validAt=2026-06",
            "/api/compare?release=a-one&release=a-two",
            "/api/releases/a-one/peers?by=company",
            "/releases/a-one",
            "/api/facts/" + SampleFacts.id(2),
            "/releases/a-one/facts/" + SampleFacts.id(2));

    private int told;

    @Override
    Class<?>[] configurations() {
        return new Class<?>[] {WebConfiguration.class};
    }

    @Override
    void tell(MemoryRecord record) {
        open("a-one", "acme", submitted("2026-01-01"), directed("2026-01-11"), Facts.released(++told, "2026-02-01"));
        open("a-two", "acme", submitted("2026-01-01"), directed("2026-01"));
        open("b-one", "bolt", submitted("2026-01-01"));
        for (int i = 10; i < 70; i++) {
            open("c-" + i, "cargo");
        }
    }

    private ReleaseFact submitted(String day) {
        return Facts.submitted(++told, day, OFFICE);
    }

    private ReleaseFact directed(String day) {
        return Facts.issued(++told, day, "order-" + told, Force.BINDING, OFFICE);
    }

    private void open(String release, String company, ReleaseFact... facts) {
        tell(release, Facts.registered(++told, company, company));
        tell(release, facts);
    }

    private void tell(String release, ReleaseFact... facts) {
        server.record().tell(new ReleaseId(release), facts);
    }

    private JsonNode cite(String of) {
        JsonNode citation = server.json("/api/cite?of=" + URLEncoder.encode(of, StandardCharsets.UTF_8));
        assertThat(citation.path("digest").asString()).as(citation.toString()).matches("sha256-[0-9a-f]{64}");
        return citation;
    }

    private JsonNode opened(JsonNode citation) {
        return server.json("/api" + citation.path("link").asString());
    }

    private static JsonNode check(JsonNode citation) {
        return citation.path("check");
    }

    @Test
    void everyAnswerIsCitedWithBothClocks() {
        for (String of : ALL) {
            JsonNode citation = cite(of);
            String position = citation.path("asOf").path("position").asString();
            assertThat(citation.path("of").asString()).contains("knownAt=position:" + position);
            if (!of.contains("/facts/")) {
                assertThat(citation.path("of").asString()).containsPattern("validAt=2026-(11-01|06)");
            }
            JsonNode again = opened(citation);
            assertThat(check(again).path("verified").asBoolean()).as(of).isTrue();
            assertThat(again.path("digest")).as(of).isEqualTo(citation.path("digest"));
            assertThat(again.path("link")).as(of).isEqualTo(citation.path("link"));
            JsonNode answer = server.json(citation.path("of").asString());
            assertThat(answer.path("asOf").path("position").asString()).as(of).isEqualTo(position);
        }
    }

    @Test
    void theTitleSaysWhatIsCitedInWords() {
        String moment = ", as recorded up to entry "
                + cite("/").path("asOf").path("position").asString();
        String day = ", as of 1 November 2026" + moment;
        assertThat(cite("/releases/a-one").path("title").asString()).endsWith(" (acme)" + day);
        assertThat(cite("/releases?force=BINDING&company=acme&occurredFrom=2026&then=REVIEW,PREVIEW&within=P30D")
                        .path("title")
                        .asString())
                .isEqualTo("Cases (Force: binding; Company: acme; Began from: 2026;"
                        + " One after the other: Review, Preview; Within: P30D)" + day);
        assertThat(cite("/releases?validAt=2026-06").path("title").asString())
                .isEqualTo("Cases, as of June 2026" + moment);
        assertThat(cite("/api/statistics/durations?step=SUSPENDED&by=release")
                        .path("title")
                        .asString())
                .isEqualTo("How long releases waited (Wait: days suspended; By: case)" + day);
        assertThat(cite("/").path("title").asString()).isEqualTo("Which company got which treatment" + day);
        assertThat(cite("/releases/a-one/facts/" + SampleFacts.id(2))
                        .path("title")
                        .asString())
                .startsWith("Fact 3, Directive, 11 January 2026: ")
                .endsWith(" (acme)" + moment);
    }

    @Test
    void aListOfSeveralPagesIsCoveredWhole() {
        JsonNode all = cite("/api/releases?company=cargo");
        assertThat(all.path("covered").asLong())
                .isEqualTo(all.path("total").asLong())
                .isGreaterThanOrEqualTo(60);
        assertThat(cite("/api/releases?company=cargo&limit=7&cursor=x").path("digest"))
                .isEqualTo(all.path("digest"));
        assertThat(cite("/api/releases?company=cargo&sort=-release").path("digest"))
                .isNotEqualTo(all.path("digest"));
    }

    /** Facts about other cases, and of later days, leave it as it is; one about a release in it does not. */
    @Test
    void addressesInAnAnswerAreNoPartOfIt() {
        open("e-one", "echo", submitted("2026-03-01"), Facts.announced(++told, "2026-03-02", "2026-04-01"));
        open("e-two", "echo", submitted("2026-03-01"));
        server.caughtUp();
        List<JsonNode> cited = List.of(
                cite("/api/releases/e-one/peers?by=company"),
                cite("/api/statistics/overdue?company=echo&validAt=2026-06"));
        cited.forEach(citation -> assertThat(citation.path("total").asInt()).isEqualTo(1));
        tell("b-one", directed("2026-04-01"));
        server.caughtUp();
        cited.forEach(citation -> assertThat(check(opened(citation)).path("now").asString())
                .as(citation.path("of").asString())
                .isEqualTo("SAME"));
        assertThat(cited.getFirst().path("title").asString())
                .startsWith("Cases like ")
                .contains("(echo) (By: company)");
        tell("company:echo", Facts.renamed(++told, "2026-03-01", "Echo Two"));
        server.caughtUp();
        assertThat(cite("/api/facts?release=company:echo").path("title").asString())
                .startsWith("Facts (Case: Echo Two)");
    }

    @Test
    void onlyAFactInTheResultMakesItDiffer() {
        open("d-one", "delta", submitted("2026-03-01"), directed("2026-03-11"));
        long directive = told - 1;
        server.caughtUp();
        List<JsonNode> cited = List.of(
                cite("/api/releases?company=delta"),
                cite("/api/directives?company=delta"),
                cite("/api/statistics/durations?company=delta&step=SUBMISSION_TO_DIRECTIVE"),
                cite("/api/facts?company=delta"),
                cite("/api/compare?release=d-one&release=a-one"),
                cite("/api/releases/d-one"));
        tell("b-one", directed("2026-04-01"));
        server.caughtUp();
        cited.forEach(citation -> {
            JsonNode check = check(opened(citation));
            assertThat(check.path("verified").asBoolean()).isTrue();
            assertThat(check.path("now").asString())
                    .as(citation.path("of").asString())
                    .isEqualTo("SAME");
            assertThat(check.has("since")).isFalse();
        });
        ReleaseFact corrected = Facts.corrected(
                ++told, Facts.issued(directive, "2026-03-21", "order-" + directive, Force.BINDING, OFFICE));
        tell("d-one", corrected);
        server.caughtUp();
        cited.forEach(citation -> {
            JsonNode check = check(opened(citation));
            assertThat(check.path("verified").asBoolean()).isTrue();
            assertThat(check.path("now").asString())
                    .as(citation.path("of").asString())
                    .isEqualTo("DIFFERS");
            assertThat(check.path("since").path("total").asInt()).isEqualTo(1);
            assertThat(check.path("since").path("items").get(0).path("factId").asString())
                    .isEqualTo(corrected.factId().toString());
        });
    }

    @Test
    void manyFactsSinceAreCountedAndLedTo() {
        JsonNode cited = cite("/api/releases?company=echo");
        for (int i = 10; i < 40; i++) {
            open("e-" + i, "echo");
        }
        server.caughtUp();
        JsonNode since = check(opened(cited)).path("since");
        assertThat(since.path("total").asInt()).isEqualTo(30);
        assertThat(since.path("items").size()).isEqualTo(20);
        assertThat(server.json(since.path("all").asString()).path("total").asInt())
                .isEqualTo(30);
    }

    @Test
    void aChangedLinkIsNotVerified() {
        JsonNode cited = cite("/api/releases?force=BINDING");
        String link = "/api" + cited.path("link").asString();
        char last = link.charAt(link.length() - 1);
        JsonNode changed = server.json(link.substring(0, link.length() - 1) + (last == '0' ? '1' : '0'));
        assertThat(check(changed).path("verified").asBoolean(true)).isFalse();
        assertThat(check(changed).path("now").asString()).isEqualTo("SAME");
        assertThat(changed.path("digest")).isEqualTo(cited.path("digest"));
    }

    /** A rebuild makes the views anew. */
    @Test
    void theDigestIsTheSameAfterARebuild() {
        List<JsonNode> cited = ALL.stream().map(this::cite).toList();
        Projection projection = server.part(Projection.class);
        projection.rebuild();
        await().atMost(Duration.ofMinutes(1))
                .pollDelay(Duration.ZERO)
                .until(() -> projection.rebuildProgress().orElseThrow().state() == RebuildProgress.State.DONE);
        cited.forEach(
                citation -> assertThat(check(opened(citation)).path("verified").asBoolean())
                        .as(citation.path("of").asString())
                        .isTrue());
    }

    @Test
    void referenceManagersReadIt() {
        JsonNode citation = cite("/releases?company=acme&family=50%25%20%26%20_%7Bx%7D%5C");
        JsonNode formats = citation.path("formats");
        var bibtex = CitationReaders.bibTex(server.get(formats.path("bibtex").asString()));
        var ris = CitationReaders.ris(server.get(formats.path("ris").asString()));
        JsonNode csl = CitationReaders.csl(server.get(formats.path("csl").asString()));
        String title = citation.path("title").asString();
        assertThat(title).contains("Model family: 50% & _{x}\\");
        assertThat(bibtex)
                .containsEntry("title", title)
                .containsEntry("year", "2026")
                .containsEntry("month", "11");
        assertThat(ris).containsEntry("TI", title).containsEntry("TY", "DATA").containsEntry("DA", "2026/11/01");
        assertThat(csl.path("title").asString()).isEqualTo(title);
        assertThat(csl.path("issued").path("date-parts").toString()).isEqualTo("[[2026,11,1]]");
        assertThat(List.of(bibtex.get("url"), ris.get("UR"), csl.path("URL").asString()))
                .allSatisfy(url -> assertThat(url)
                        .startsWith("http://localhost:")
                        .endsWith(citation.path("link").asString()));
    }

    @Test
    void onlyAnswersOfThisServerAreCited() {
        for (String of : List.of(
                "",
                "http://example.org/",
                "//example.org/api/releases",
                "/api/cite?of=/releases",
                "/api/search?q=x",
                "/api/admin/projections",
                "/api/releases.csv",
                "/api/releases/a-one/replay",
                "/api/../api/releases#x",
                "/nothing",
                "/releases?x=%ZZ",
                "/releases?family=%00",
                "/releases?" + "x".repeat(2_000))) {
            var answer = server.get("/api/cite?of=" + URLEncoder.encode(of, StandardCharsets.UTF_8));
            assertThat(answer.statusCode()).as(of + answer.body()).isEqualTo(422);
        }
        assertThat(server.get("/api/cite?of=/releases/no-such-release").statusCode())
                .isEqualTo(404);
        String digest = "&digest=sha256-" + "0".repeat(64);
        assertThat(server.get("/api/cite?of=/releases" + digest).statusCode()).isEqualTo(422);
        assertThat(server.get("/api/cite?of=/releases?knownAt=position:999999" + digest)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        String faults = server.json("/api/cite?of=/releases?forse=BINDING%26standing=X%26knownAt=now")
                .path("faults")
                .toString();
        assertThat(faults).contains("forse", "did you mean \\\"force\\\"?", "standing", "knownAt");
        assertThat(server.json("/api/cite?digest=x&of_=1").path("faults").toString())
                .contains("\"of\"", "\"digest\"", "\"of_\"");
    }
}
