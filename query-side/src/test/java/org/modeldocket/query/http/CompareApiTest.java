package org.modeldocket.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.modeldocket.facts.Facts;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.SampleFacts;
import org.modeldocket.platform.web.WebConfiguration;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Audience;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.id.ReleaseId;
import tools.jackson.databind.JsonNode;

/** A comparison says what each release was put through, with its evidence, and what differs; like cases agree in all criteria. */
class CompareApiTest extends ReadApiTests {
    private static final Agency OFFICE = SampleFacts.agency("Office");

    private int told;

    @Override
    Class<?>[] configurations() {
        return new Class<?>[] {WebConfiguration.class};
    }

    @Override
    void tell(MemoryRecord record) {
        open(
                "a-exact",
                "acme",
                submitted("2026-01-01"),
                directed("2026-01-11", Force.BINDING),
                Facts.released(++told, "2026-02-01"));
        open(
                "b-vague",
                "bolt",
                submitted("2026-01"),
                directed("2026-01-05", Force.REQUESTED),
                Facts.suspended(++told, "2026-02-01", "stop", Audience.of(Audience.Kind.FOREIGN_NATIONALS)));
        open("c-before", "cell", directed("2026-01-05", Force.BINDING), submitted("2026-01-15"));
        open("d-none", "dash");
        open("e-year", "echo", submitted("2026"));
        ReleaseFact[] many = new ReleaseFact[120];
        for (int i = 0; i < many.length; i++) {
            many[i] = i % 2 == 0
                    ? Facts.granted(++told, "2026-03-01", "preview-" + i)
                    : Facts.ended(++told, "2026-03-01", "preview-" + (i - 1));
        }
        open("f-long", "fork", many);
    }

    private ReleaseFact submitted(String day) {
        return Facts.submitted(++told, day, OFFICE);
    }

    private ReleaseFact directed(String day, Force force) {
        return Facts.issued(++told, day, "order-" + told, force, OFFICE);
    }

    private void open(String release, String company, ReleaseFact... facts) {
        ReleaseId id = new ReleaseId(release);
        server.record().tell(id, Facts.registered(++told, company, company));
        if (facts.length > 0) {
            server.record().tell(id, facts);
        }
    }

    @Test
    void stepsAreCountedFromTheSubmission() {
        JsonNode all = server.json(
                "/api/compare?release=a-exact&release=b-vague&release=c-before&release=d-none" + "&align=submission");
        assertThat(all.path("align").asString()).isEqualTo("submission");
        assertThat(starts(all, 0)).containsExactly("REVIEW 0..0", "DIRECTIVE_BINDING 10..10", "GENERAL_RELEASE 31..31");
        assertThat(starts(all, 1)).containsExactly("REVIEW 0..0", "DIRECTIVE_REQUESTED -26..4", "SUSPENSION 1..31");
        assertThat(starts(all, 2)).containsExactly("DIRECTIVE_BINDING -10..-10", "REVIEW 0..0");
        assertThat(all.path("withoutSubmission").toString()).isEqualTo("[\"d-none\"]");
        assertThat(all.path("releases").get(3).path("submitted").isMissingNode())
                .isTrue();
        assertThat(all.path("releases").get(1).path("submitted").toString())
                .isEqualTo("{\"earliest\":\"2026-01-01\",\"latest\":\"2026-01-31\"}");
    }

    @Test
    void differencesAreDefiniteWhereNoReadingOfTheDatesTakesThemAway() {
        JsonNode all = server.json("/api/compare?release=a-exact&release=b-vague");
        assertThat(differs(all))
                .contains(
                        "STANDING DEFINITE",
                        "TREATMENT REVIEW NO",
                        "TREATMENT SUSPENSION DEFINITE",
                        "FORCE DEFINITE",
                        "INSTRUMENT NO",
                        "AGENCY NO",
                        "AUDIENCE DEFINITE",
                        "WAIT SUBMISSION_TO_DIRECTIVE DEFINITE",
                        "WAIT SUSPENDED DEFINITE")
                .doesNotContain("TREATMENT PREVIEW NO");
        assertThat(differs(server.json("/api/compare?release=a-exact&release=e-year&validAt=2026-01-05")))
                .contains("TREATMENT REVIEW POSSIBLE", "STANDING POSSIBLE");
        assertThat(differs(server.json("/api/compare?release=a-exact&release=c-before&validAt=2026-01-10")))
                .contains("FORCE DEFINITE");
        assertThat(differs(server.json("/api/compare?release=a-exact&release=c-before&validAt=2026-01-15")))
                .contains("FORCE NO", "WAIT SUBMISSION_TO_DIRECTIVE DEFINITE");
    }

    @Test
    void everythingOpensDownToFacts() {
        JsonNode all = server.json("/api/compare?release=a-exact&release=b-vague");
        long position = all.path("asOf").path("position").asLong();
        JsonNode directive = all.path("releases").get(0).path("directives").get(0);
        assertThat(directive.path("inForce").asString()).isEqualTo("DEFINITE");
        for (JsonNode part : List.of(
                directive,
                all.path("releases").get(0).path("steps").get(0),
                all.path("releases").get(0).path("waits").get(0),
                all.path("differences")
                        .get(1)
                        .path("releases")
                        .get(0)
                        .path("values")
                        .get(0))) {
            JsonNode evidence = part.path("evidence");
            assertThat(evidence.path("citations").asInt()).isPositive();
            assertThat(evidence.path("factCount").asInt())
                    .isEqualTo(evidence.path("facts").size());
            for (JsonNode fact : evidence.path("facts").values()) {
                assertThat(fact.path("href").asString()).endsWith("?knownAt=position:" + position);
                JsonNode opened = server.json(fact.path("href").asString());
                assertThat(opened.path("citations").size())
                        .isEqualTo(fact.path("citations").asInt());
                assertThat(opened.path("position").asLong())
                        .isEqualTo(fact.path("position").asLong());
            }
        }
        assertThat(server.json(all.path("releases").get(0).path("href").asString())
                        .path("releaseId")
                        .asString())
                .isEqualTo("a-exact");
    }

    @Test
    void theMomentCountsForAllOfThem() {
        JsonNode then =
                server.json("/api/compare?release=a-exact&release=b-vague&validAt=2026-01-05&knownAt=position:8");
        assertThat(then.path("asOf").path("position").asLong()).isEqualTo(8);
        assertThat(starts(then, 0)).containsExactly("REVIEW 0..0");
        assertThat(then.path("countedTo").asString()).isEqualTo("2026-01-05");
        assertThat(server.json("/api/compare?release=a-exact&release=b-vague")
                        .path("releases")
                        .get(0)
                        .path("steps")
                        .size())
                .isEqualTo(3);
    }

    @Test
    void aLongCaseIsCutAndSaysHowLongItIs() {
        JsonNode all = server.json("/api/compare?release=a-exact&release=f-long")
                .path("releases")
                .get(1);
        assertThat(all.path("steps").size()).isEqualTo(50);
        assertThat(all.path("stepsTotal").asInt()).isEqualTo(60);
        JsonNode row =
                server.json("/api/compare?release=a-exact&release=f-long").path("differences");
        JsonNode previews = StreamSupport.stream(row.spliterator(), false)
                .filter(one -> one.path("of").asString().equals("PREVIEW"))
                .findFirst()
                .orElseThrow();
        JsonNode evidence =
                previews.path("releases").get(1).path("values").get(0).path("evidence");
        assertThat(evidence.path("facts").size()).isEqualTo(20);
        assertThat(evidence.path("factCount").asInt()).isEqualTo(120);
    }

    @Test
    void everyFaultIsNamed() {
        assertThat(fault("/api/compare")).contains("is given 0 times; name 2 to 6 releases");
        assertThat(fault("/api/compare?release=a-exact")).contains("is given once; name 2 to 6");
        assertThat(fault("/api/compare?release=a-exact&release=a-exact")).contains("\\\"a-exact\\\" is given twice");
        assertThat(fault("/api/compare?" + "release=a-exact&".repeat(7)))
                .contains("is given twice", "is given 7 times");
        assertThat(fault("/api/compare?release=a-exact&release=no-such&release=none-either"))
                .contains("\\\"no-such\\\", \\\"none-either\\\" are no releases");
        assertThat(fault("/api/compare?release=a-exact&release=B!&align=submision&validAt=May&releases=x"))
                .contains("did you mean", "\"align\"", "\"validAt\"", "\"release\"", "\"releases\"");
        assertThat(fault("/api/compare?release=a-exact&release=c-before&knownAt=position:3"))
                .contains("\\\"c-before\\\" is no release");
        assertThat(fault("/api/releases/a-exact/peers?by=quartr&match=maybe&limit=0"))
                .contains("did you mean \\\"quarter\\\"?", "\"match\"", "\"limit\"");
        assertThat(server.get("/api/releases/no-such/peers").statusCode()).isEqualTo(404);
    }

    private String fault(String address) {
        HttpResponse<String> answer = server.get(address);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        return answer.body();
    }

    @Test
    void peersAgreeInAllCriteria() {
        assertThat(peers("/api/releases/a-exact/peers?by=quarter"))
                .containsExactly("b-vague", "c-before", "e-year?", "f-long");
        assertThat(peers("/api/releases/a-exact/peers?by=quarter&match=definite"))
                .containsExactly("b-vague", "c-before", "f-long");
        assertThat(peers("/api/releases/a-exact/peers?by=quarter,force")).containsExactly("c-before");
        assertThat(peers("/api/releases/a-exact/peers?by=quarter&by=force")).containsExactly("c-before");
        assertThat(peers("/api/releases/a-exact/peers?by=company")).isEmpty();
        assertThat(peers("/api/releases/d-none/peers")).isEmpty();
    }

    @Test
    void theCriteriaComeBackWithWhatTheCaseHas() {
        JsonNode peers = server.json("/api/releases/a-exact/peers");
        assertThat(peers.path("criteria").toString())
                .isEqualTo("[{\"criterion\":\"quarter\",\"values\":[{\"value\":\"2026-33\"}]},"
                        + "{\"criterion\":\"jurisdiction\",\"values\":[{\"value\":\"US\"}]}]");
        assertThat(server.json("/api/releases/e-year/peers?by=quarter,agency")
                        .path("criteria")
                        .toString())
                .contains("{\"value\":\"2026-33/2026-36\",\"certainty\":\"POSSIBLE\"}", "\"name\":\"Office\"");
        // Of the usual criteria, one of which the case has nothing is left out.
        assertThat(server.json("/api/releases/f-long/peers").path("criteria").size())
                .isEqualTo(1);
        JsonNode compared =
                server.json(peers.path("items").get(0).path("compare").asString());
        assertThat(compared.path("releases").size()).isEqualTo(2);
    }

    @Test
    void peersHavePages() {
        List<String> walked = new ArrayList<>();
        String next = "/api/releases/a-exact/peers?by=quarter&limit=1";
        while (!next.isEmpty()) {
            JsonNode page = server.json(next);
            assertThat(page.path("total").asInt()).isEqualTo(4);
            assertThat(page.path("possible").asInt()).isEqualTo(1);
            page.path("items").forEach(item -> walked.add(item.path("releaseId").asString()));
            next = page.path("next").asString("");
        }
        assertThat(walked).containsExactly("b-vague", "c-before", "e-year", "f-long");
    }

    private List<String> peers(String address) {
        List<String> peers = new ArrayList<>();
        server.json(address)
                .path("items")
                .forEach(item -> peers.add(item.path("releaseId").asString() + (item.has("match") ? "?" : "")));
        return peers;
    }

    private static List<String> starts(JsonNode all, int release) {
        List<String> starts = new ArrayList<>();
        all.path("releases")
                .get(release)
                .path("steps")
                .forEach(step -> starts.add(step.path("kind").asString() + " "
                        + step.path("daysToStart").path("atLeast").asString() + ".."
                        + step.path("daysToStart").path("atMost").asString()));
        return starts;
    }

    private static List<String> differs(JsonNode all) {
        return StreamSupport.stream(all.path("differences").spliterator(), false)
                .map(row -> row.path("aspect").asString()
                        + (row.has("of") ? " " + row.path("of").asString() : "") + " "
                        + row.path("differs").asString())
                .collect(Collectors.toList());
    }
}
